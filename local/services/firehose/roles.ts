import type { Permission } from "../../core/action";
import { parseArn } from "../../core/arn";
import { isAwsError } from "../../core/errors";
import type { RoleSessions } from "./delivery/role-sessions";
import { roleNotAssumable, roleOfAnotherAccount } from "./errors";
import type { Stream } from "./store";

/** @returns that the caller may pass these roles to Firehose */
export function passRoles(roles: readonly string[]): Permission[] {
  return roles.map((resource) => ({
    action: "iam:PassRole",
    resource,
    conditions: { "iam:PassedToService": "firehose.amazonaws.com" },
  }));
}

/**
 * Tries to assume each role, as Firehose does before it takes a configuration. A role of another account cannot even be passed.
 * @throws AwsError AccessDeniedException, or InvalidArgumentException that names the first that cannot be assumed
 */
export async function checkRoles(
  sessions: RoleSessions,
  roles: readonly string[],
  { arn }: Pick<Stream, "arn">,
): Promise<void> {
  const account = parseArn(arn)?.account;
  if (roles.some((role) => parseArn(role)?.account !== account)) throw roleOfAnotherAccount();
  sessions.forget(arn);
  for (const role of roles) {
    try {
      await sessions.get(role, arn, "AWSFirehoseToS3");
    } catch (error) {
      if (isAwsError(error)) throw roleNotAssumable(role);
      throw error;
    }
  }
}
