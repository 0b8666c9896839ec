import { CreateRoleCommand, GetRoleCommand } from "@aws-sdk/client-iam";
import { type Finding, noGo, ok, type PreflightCheck, warn } from "../preflight-check";
import type { AccountRoom } from "../room";
import { principalOf, simulate } from "../simulate";

/** What the stacks do with roles. */
const ACTIONS = [
  "iam:CreateRole",
  "iam:DeleteRole",
  "iam:PutRolePolicy",
  "iam:DeleteRolePolicy",
  "iam:TagRole",
  "iam:PassRole",
  "iam:CreateInstanceProfile",
  "iam:AddRoleToInstanceProfile",
];

const FIX =
  "Learner accounts often forbid it, and nothing in the lab works around that: ask whoever keeps the account, use another one, or hold the class on the local cloud (--target local), where all of it works.";

/** First of all, since nothing helps where it is forbidden: whether roles may be made here at all. */
export const roles: PreflightCheck = {
  name: "roles",
  about: "account",
  async look(room) {
    const principal = await whoCreates(room);
    if (principal === undefined) return [ok("You are the account's root, who may create roles.")];
    const answer = await simulate(room, principal.arn, ACTIONS);
    if (answer.kind === "unknown") return [await probe(room, answer.why)];
    if (answer.denied.length === 0) return [ok(`${principal.name} may create roles.`)];
    return [noGo(`${principal.name} may not do ${answer.denied.join(", ")}.`, FIX)];
  },
};

/** CloudFormation creates them as the bootstrap's role; before the bootstrap it is the caller who creates that one. */
async function whoCreates({
  account,
  clients,
  signal,
}: AccountRoom): Promise<{ arn: string; name: string } | undefined> {
  const RoleName = `cdk-hnb659fds-cfn-exec-role-${account.id}-${account.region}`;
  try {
    const { Role } = await clients.iam.send(new GetRoleCommand({ RoleName }), { abortSignal: signal });
    if (Role?.Arn !== undefined) return { arn: Role.Arn, name: "The bootstrap's role for CloudFormation" };
  } catch (error) {
    if (signal.aborted) throw error;
    // There is none yet, or nobody may look: the caller is asked about.
  }
  const arn = principalOf(account.caller);
  return arn === undefined ? undefined : { arn, name: account.caller };
}

/** A trust policy that is none: IAM looks at rights first, so whoever may not is told so, and nobody gets a role. */
const NO_POLICY = "{}";

async function probe({ account, clients, signal }: AccountRoom, why: string): Promise<Finding> {
  try {
    await clients.iam.send(
      new CreateRoleCommand({ RoleName: "loglab-preflight", AssumeRolePolicyDocument: NO_POLICY }),
      { abortSignal: signal },
    );
  } catch (error) {
    if (signal.aborted || !(error instanceof Error)) throw error;
    if (error.name.startsWith("MalformedPolicyDocument"))
      return ok(`${account.caller} may create roles: IAM refused only the document of one.`);
    if (error.name.startsWith("AccessDenied")) return noGo(`${account.caller} may not create roles.`, FIX);
  }
  return warn(
    `Whether roles may be created could not be found out: ${why}`,
    "Ask for iam:SimulatePrincipalPolicy, or deploy one seat first: lab deploy SEAT.",
  );
}
