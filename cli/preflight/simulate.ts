import { SimulatePrincipalPolicyCommand } from "@aws-sdk/client-iam";
import type { AccountRoom } from "./room";

/** What IAM says of a list of actions. */
export type Permissions =
  | { kind: "decided"; denied: readonly string[] }
  /** It could not be asked, and why. */
  | { kind: "unknown"; why: string };

/**
 * Asks IAM what somebody may do, without doing it: policies, boundaries and, for an account of an organization, its service
 * control policies.
 * @param principal ARN of a user or a role
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html
 */
export async function simulate(
  { clients, signal }: AccountRoom,
  principal: string,
  actions: readonly string[],
  resources: readonly string[] = ["*"],
): Promise<Permissions> {
  try {
    const { EvaluationResults = [] } = await clients.iam.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: principal,
        ActionNames: [...actions],
        ResourceArns: [...resources],
      }),
      { abortSignal: signal },
    );
    const denied = EvaluationResults.filter(
      ({ EvalDecision, OrganizationsDecisionDetail }) =>
        EvalDecision !== "allowed" || OrganizationsDecisionDetail?.AllowedByOrganizations === false,
    );
    return { kind: "decided", denied: [...new Set(denied.map(({ EvalActionName = "" }) => EvalActionName))] };
  } catch (error) {
    if (signal.aborted || !(error instanceof Error)) throw error;
    return { kind: "unknown", why: error.message };
  }
}

/**
 * IAM simulates users and roles, and no sessions: the role that a session wears speaks for it.
 * @param caller ARN of who is signed in
 * @returns undefined for the account's root, whom nothing but an organization limits
 */
export function principalOf(caller: string): string | undefined {
  if (caller.endsWith(":root")) return undefined;
  const session = /^arn:([\w-]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(caller);
  // The path of a role is not in a session's ARN; AWS's own sign-in roles have a known one.
  if (!session) return caller;
  const [, partition, account, name = ""] = session;
  const path = name.startsWith("AWSReservedSSO_") ? "aws-reserved/sso.amazonaws.com/" : "";
  return `arn:${partition}:iam::${account}:role/${path}${name}`;
}
