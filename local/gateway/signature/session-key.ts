import { timingSafeEqual } from "node:crypto";
import type { KeyRing, SigningKey } from "../../core/authorizer";
import { refuse } from "./refusal";

/** @throws SignatureRefusal when nobody has the key, or the session token is not its own */
export function findKey(
  find: KeyRing["find"],
  accessKeyId: string,
  sessionToken: string | undefined,
): SigningKey {
  return find(accessKeyId, sessionToken) ?? refuse({ reason: "unknown-key", accessKeyId, sessionToken });
}

/** @throws SignatureRefusal when the session behind the key has ended */
export function checkSession(
  { identity }: SigningKey,
  sessionToken: string | undefined,
  accessKeyId: string,
  now: number,
): void {
  if (identity.expires !== undefined && identity.expires <= now) {
    refuse({ reason: "expired", accessKeyId, sessionToken });
  }
}

/** Compares in a time that tells nothing of the place of the difference. */
export function isEqual(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
