import type { Permission } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import type { Identity } from "../../../core/identity";
import type { Decision } from "./decide";

type Denied = Extract<Decision, { allowed: false }>;

/** Services that name no resource when an action has none narrower than everything. */
const WITHOUT_STAR = ["ec2", "s3"];

/**
 * Words a denial as the service does that was asked.
 * @param code the service's code for a denial
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function denial(identity: Identity, permission: Permission, decision: Denied, code: string): AwsError {
  const service = permission.action.slice(0, permission.action.indexOf(":"));
  if (service === "s3" && identity.kind === "anonymous") return new AwsError(code, "Access Denied", 403);
  const sentence = `User: ${identity.arn} is not authorized to perform: ${permission.action}${on(service, permission.resource)}${because(permission, decision)}`;
  const message =
    service === "ec2" ? `You are not authorized to perform this operation. ${sentence}` : sentence;
  return new AwsError(code, message, statusOf(code, service));
}

function on(service: string, resource: string): string {
  if (resource === "*" && WITHOUT_STAR.includes(service)) return "";
  return ` on resource: ${service === "s3" ? `"${resource}"` : resource}`;
}

function because({ action, resourcePolicyDecides }: Permission, { explicit, by }: Denied): string {
  if (explicit) return ` with an explicit deny in ${/^[aeiou]/.test(by) ? "an" : "a"} ${by}`;
  // STS does not say which side of a role's trust is missing.
  if (resourcePolicyDecides && action.startsWith("sts:")) return "";
  return ` because no ${by} allows the ${action} action`;
}

/** Services of the JSON protocols answer 400, all others 403; Lambda speaks REST. */
function statusOf(code: string, service: string): number {
  return code === "AccessDeniedException" && service !== "lambda" ? 400 : 403;
}
