import { malformedPolicy } from "../errors";
import { CURRENT_VERSION } from "../policy/document";
import { listTexts, readRawPolicy } from "./raw-policy";
import { checkStatements } from "./statements";

/**
 * Checks a policy that is given to a user, role or group.
 * @throws AwsError MalformedPolicyDocument
 */
export function checkIdentityPolicy(text: string): void {
  const policy = readRawPolicy(text);
  checkStatements(policy);
  for (const { Principal, NotPrincipal } of policy.statements) {
    if (Principal !== undefined || NotPrincipal !== undefined) {
      throw malformedPolicy("Policy document should not specify a principal.");
    }
  }
  if (policy.statements.some((one) => listTexts(one.Resource ?? one.NotResource).length === 0)) {
    throw malformedPolicy("Policy statement must contain resources.");
  }
}

/**
 * Checks a managed policy, which must be of the current version.
 * @throws AwsError MalformedPolicyDocument
 */
export function checkManagedPolicy(text: string): void {
  const { Version } = readRawPolicy(text);
  if (Version !== CURRENT_VERSION) {
    throw malformedPolicy(`Policy document must be version ${CURRENT_VERSION} or greater.`);
  }
  checkIdentityPolicy(text);
}
