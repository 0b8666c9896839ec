import type { Cloud, Session } from "../../core/cloud";
import type { Identity } from "../../core/identity";
import { validationError } from "../errors";

/** A session is renewed this long before it ends. */
const MARGIN = 60_000;

/**
 * @param roleArn execution role of the stack
 * @returns who changes its resources: a session of the role, renewed as it runs out, or the caller when there is no role
 */
export function executionIdentity(
  cloud: Cloud,
  caller: Identity,
  roleArn: string | undefined,
): () => Promise<Identity> {
  if (roleArn === undefined) return async () => caller;
  let session: Session | undefined;
  return async () => {
    if (!session || session.credentials.expires - MARGIN < cloud.clock.now()) {
      session = await assumeExecutionRole(cloud, roleArn);
    }
    return session.identity;
  };
}

/** @throws AwsError ValidationError when CloudFormation may not assume the role */
export async function assumeExecutionRole(cloud: Cloud, roleArn: string): Promise<Session> {
  const service = "cloudformation.amazonaws.com";
  try {
    return await cloud.assume({ roleArn, service, sessionName: "AWSCloudFormation" });
  } catch {
    throw validationError(`Role ${roleArn} is invalid or cannot be assumed`);
  }
}
