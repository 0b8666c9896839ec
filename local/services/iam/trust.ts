import { checkTrustPolicy } from "./document/trust-policy";
import { quotaExceeded } from "./errors";
import { sizeOf } from "./inline-policies";
import type { IamStore } from "./store";

/** Characters of a trust policy, white space not counted. */
const MOST_CHARACTERS = 2048;

/**
 * Checks the trust policy that a role is to get.
 * @throws AwsError MalformedPolicyDocument, LimitExceeded
 */
export function checkTrust(store: IamStore, text: string): void {
  checkTrustPolicy(store, text);
  if (sizeOf(text) > MOST_CHARACTERS) throw quotaExceeded("ACLSizePerRole", MOST_CHARACTERS);
}
