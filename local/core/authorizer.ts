import type { Call, Permission } from "./action";
import type { Identity } from "./identity";

/** Decides calls; IAM implements it, the gateway asks it before every action. */
export interface Authorizer {
  /**
   * @param deniedCode the service's own code for a denial
   * @throws AwsError with AWS's sentence when identity, resource, boundary or session policies do not allow it
   */
  authorize(call: Call, permission: Permission, deniedCode: string): void;
}

/** The secret behind an access key, and whom it makes the caller. */
export interface SigningKey {
  secretAccessKey: string;
  /** Demanded of the request when present. */
  sessionToken?: string;
  identity: Identity;
}

/** Looks up access keys: IAM knows users' keys (AKIA…), STS knows sessions' (ASIA…). */
export interface KeyRing {
  /** @returns undefined when this ring does not know the key or its token is wrong; an expired session is found, and its identity says when it ended */
  find(accessKeyId: string, sessionToken: string | undefined): SigningKey | undefined;
}
