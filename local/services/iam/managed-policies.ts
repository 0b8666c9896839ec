import { checkManagedPolicy } from "./document/identity-policy";
import { quotaExceeded, versionNotFound } from "./errors";
import { sizeOf } from "./inline-policies";
import type { ManagedPolicy, PolicyVersion } from "./records";

/** Characters of a managed policy, white space not counted. */
const MOST_CHARACTERS = 6144;

/**
 * Checks the text that a managed policy is to get.
 * @throws AwsError MalformedPolicyDocument, LimitExceeded
 */
export function checkDocument(text: string): void {
  checkManagedPolicy(text);
  if (sizeOf(text) > MOST_CHARACTERS) throw quotaExceeded("PolicySize", MOST_CHARACTERS);
}

/** @throws AwsError NoSuchEntity */
export function getVersion({ arn, versions }: ManagedPolicy, id: string): PolicyVersion {
  const version = versions.find((one) => one.id === id);
  if (!version) throw versionNotFound(arn, id);
  return version;
}
