import type { Permission } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import type { Identity } from "../../../core/identity";
import type { Decision } from "./decide";

/** A denial, and the managed policy that says so, where one does. */
type Denied = Extract<Decision, { allowed: false }> & { policy?: string };

/** Services that name no resource when an action has none narrower than everything. */
const WITHOUT_STAR = ["ec2", "s3"];

/** Operations of IAM that are told by the ARN; the others by kind and name: `role writer`. */
const TOLD_BY_ARN = /^iam:(Create(Role|User|Group|InstanceProfile)|PassRole|(Unt|T)ag\w+)$/;

/**
 * Words a denial as the service does that was asked.
 * @param code the service's code for a denial
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function denial(identity: Identity, permission: Permission, decision: Denied, code: string): AwsError {
  const service = permission.action.slice(0, permission.action.indexOf(":"));
  if (service === "s3" && identity.kind === "anonymous") return new AwsError(code, "Access Denied", 403);
  const sentence = `User: ${identity.arn} is not authorized to perform: ${permission.action}${on(service, permission)}${because(permission, decision)}`;
  const message =
    service === "ec2" ? `You are not authorized to perform this operation. ${sentence}` : sentence;
  return new AwsError(code, message, statusOf(code, service));
}

function on(service: string, { action, resource }: Permission): string {
  if (resource === "*" && WITHOUT_STAR.includes(service)) return "";
  if (service === "s3") return ` on resource: "${resource}"`;
  return ` on resource: ${service === "iam" ? namedByIam(action, resource) : resource}`;
}

/** Lists, whose resource ends with a path, stay what they are. */
function namedByIam(action: string, resource: string): string {
  const match = /^arn:aws:iam::\w+:(user|role|group|instance-profile|policy)\/(?:.*\/)?([^/]+)$/.exec(
    resource,
  );
  if (!match || TOLD_BY_ARN.test(action)) return resource;
  const [, kind = "", name] = match;
  if (kind === "policy" && action !== "iam:CreatePolicy") return `policy ${resource}`;
  return `${kind.replace("-", " ")} ${name}`;
}

function because({ action, resourcePolicyDecides }: Permission, { explicit, by, policy }: Denied): string {
  if (explicit) {
    const article = /^[aeiou]/.test(by) ? "an" : "a";
    return ` with an explicit deny in ${article} ${by}${policy === undefined ? "" : `: ${policy}`}`;
  }
  // STS does not say which side of a role's trust is missing.
  if (resourcePolicyDecides && action.startsWith("sts:")) return "";
  return ` because no ${by} allows the ${action} action`;
}

/** Services of the JSON protocols answer 400, all others 403; Lambda speaks REST. */
function statusOf(code: string, service: string): number {
  return code === "AccessDeniedException" && service !== "lambda" ? 400 : 403;
}
