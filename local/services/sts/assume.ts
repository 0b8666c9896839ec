import type { AssumeRoleCommandOutput } from "@aws-sdk/client-sts";
import type { AssumeRequest, Cloud, Session } from "../../core/cloud";
import { servicePrincipal } from "../../core/identity";
import { accessDenied } from "./errors";
import type { SessionKeys } from "./tokens/session-keys";

/** What the operations of STS work with. */
export interface Sts {
  cloud: Cloud;
  keys: SessionKeys;
}

/**
 * Assumes a role as a service does: by the same operation, with the service as the caller.
 * @throws AwsError AccessDenied when the role does not trust the service, or not under these conditions
 */
export async function assume({ cloud, keys }: Sts, request: AssumeRequest): Promise<Session> {
  const { Credentials } = await cloud.call<AssumeRoleCommandOutput>(
    servicePrincipal(request.service),
    "sts",
    "AssumeRole",
    {
      RoleArn: request.roleArn,
      RoleSessionName: request.sessionName,
      ...(request.externalId !== undefined && { ExternalId: request.externalId }),
      ...(request.seconds !== undefined && { DurationSeconds: request.seconds }),
    },
    {
      conditions: {
        "aws:SourceAccount": cloud.account,
        ...(request.sourceArn !== undefined && { "aws:SourceArn": request.sourceArn }),
      },
    },
  );
  const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "", Expiration } = Credentials ?? {};
  const key = keys.find(AccessKeyId, SessionToken);
  if (!key) throw accessDenied(`${request.service} got no session of ${request.roleArn}`);
  return {
    identity: key.identity,
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expires: Expiration?.getTime() ?? 0,
    },
  };
}
