import type { GetRoleCommandOutput } from "@aws-sdk/client-iam";
import { parseArn } from "../../core/arn";
import type { Cloud } from "../../core/cloud";
import { isAwsError } from "../../core/errors";
import { ROOT } from "../../core/identity";

/** What STS must know of a role. */
export interface TrustedRole {
  arn: string;
  id: string;
  name: string;
  /** Text of the trust policy. */
  trust: string;
  /** Seconds. */
  maxSessionDuration: number;
  tags: Readonly<Record<string, string>>;
}

/** @returns the role that an ARN names, or undefined when there is none */
export async function findRole(cloud: Cloud, arn: string | undefined): Promise<TrustedRole | undefined> {
  const parsed = parseArn(arn ?? "");
  const name = parsed?.resource.split("/").at(-1);
  if (arn === undefined || parsed?.service !== "iam" || !parsed.resource.startsWith("role/") || !name) {
    return undefined;
  }
  try {
    const { Role } = await cloud.call<GetRoleCommandOutput>(ROOT, "iam", "GetRole", { RoleName: name });
    if (Role?.Arn !== arn || !Role?.RoleId) return undefined;
    return {
      arn,
      id: Role.RoleId,
      name,
      trust: decodeURIComponent(Role.AssumeRolePolicyDocument ?? ""),
      maxSessionDuration: Role.MaxSessionDuration ?? 3600,
      tags: Object.fromEntries((Role.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value])),
    };
  } catch (error) {
    if (isAwsError(error, "NoSuchEntity") || isAwsError(error, "ValidationError")) return undefined;
    throw error;
  }
}
