import type { Permission } from "../../core/action";
import { isAwsError } from "../../core/errors";
import type { RoleSessions } from "./delivery/role-sessions";
import { roleNotAssumable } from "./errors";

/** @returns that the caller may pass these roles to Firehose */
export function passRoles(roles: readonly string[]): Permission[] {
  return roles.map((resource) => ({
    action: "iam:PassRole",
    resource,
    conditions: { "iam:PassedToService": "firehose.amazonaws.com" },
  }));
}

/**
 * Tries to assume each role, as Firehose does before it takes a configuration.
 * @throws AwsError InvalidArgumentException that names the first that cannot be assumed
 */
export async function checkRoles(
  sessions: RoleSessions,
  roles: readonly string[],
  streamArn: string,
): Promise<void> {
  sessions.forget(streamArn);
  for (const role of roles) {
    try {
      await sessions.get(role, streamArn, "AWSFirehoseToS3");
    } catch (error) {
      if (isAwsError(error)) throw roleNotAssumable(role);
      throw error;
    }
  }
}
