import type { KeyRing } from "./core/authorizer";

/** @returns keys of which those of the account's root have this secret and no other */
export function withRootSecret(keys: KeyRing, secretAccessKey: string): KeyRing {
  return {
    find(accessKeyId, sessionToken) {
      const key = keys.find(accessKeyId, sessionToken);
      return key?.identity.kind === "root" ? { ...key, secretAccessKey } : key;
    },
  };
}
