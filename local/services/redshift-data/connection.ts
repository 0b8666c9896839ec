import type { GetWorkgroupCommandOutput } from "@aws-sdk/client-redshift-serverless";
import type { GetSecretValueCommandOutput } from "@aws-sdk/client-secrets-manager";
import type { Permission } from "../../core/action";
import { formatArn } from "../../core/arn";
import type { Cloud } from "../../core/cloud";
import { isAwsError, notModelled } from "../../core/errors";
import { type Identity, ROOT } from "../../core/identity";
import { invalid } from "./errors";

/** Members with which every request says where to, and as whom. */
export interface Target {
  WorkgroupName?: string | undefined;
  ClusterIdentifier?: string | undefined;
  Database?: string | undefined;
  SecretArn?: string | undefined;
  DbUser?: string | undefined;
}

export type Login = { kind: "password"; user: string; password: string } | { kind: "iam"; user: string };

export interface Connection {
  workgroup: string;
  database: string | undefined;
  login: Login;
}

/**
 * @returns what policies are asked about a request to a workgroup
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonredshiftdataapi.html
 */
export async function targetPermission(
  cloud: Cloud,
  action: string,
  { WorkgroupName }: Target,
): Promise<Permission> {
  const resource = WorkgroupName?.startsWith("arn:")
    ? WorkgroupName
    : await workgroupArn(cloud, WorkgroupName ?? "");
  return { action: `redshift-data:${action}`, resource };
}

async function workgroupArn({ account, region, ...cloud }: Cloud, workgroupName: string): Promise<string> {
  try {
    const { workgroup } = await cloud.call<GetWorkgroupCommandOutput>(
      ROOT,
      "redshift-serverless",
      "GetWorkgroup",
      { workgroupName },
      { region },
    );
    if (workgroup?.workgroupArn) return workgroup.workgroupArn;
  } catch (error) {
    if (!isAwsError(error)) throw error;
  }
  return formatArn({
    partition: "aws",
    service: "redshift-serverless",
    region,
    account,
    resource: "workgroup/*",
  });
}

/**
 * Finds out as whom a request comes in: with a secret as its user, otherwise as the identity of IAM itself.
 * @throws AwsError what the caller lacks: the secret's value, or redshift-serverless:GetCredentials
 */
export async function connectionOf(cloud: Cloud, identity: Identity, target: Target): Promise<Connection> {
  if (target.ClusterIdentifier !== undefined)
    throw notModelled("redshift-data ClusterIdentifier (provisioned clusters)");
  if (target.DbUser !== undefined) throw notModelled("redshift-data DbUser (provisioned clusters)");
  if (target.WorkgroupName === undefined)
    throw invalid("Either ClusterIdentifier or WorkgroupName must be specified.");
  const workgroup = await nameOf(cloud, target.WorkgroupName);
  const login = target.SecretArn
    ? await bySecret(cloud, identity, target.SecretArn)
    : await byIam(cloud, identity, workgroup);
  return { workgroup, database: target.Database, login };
}

/** A workgroup may be given by its ARN, which ends in its id. */
async function nameOf(cloud: Cloud, given: string): Promise<string> {
  const { workgroups = [] } = await cloud.call<{
    workgroups?: { workgroupName?: string; workgroupArn?: string }[];
  }>(ROOT, "redshift-serverless", "ListWorkgroups", {});
  const found = workgroups.find(
    ({ workgroupName, workgroupArn }) => workgroupName === given || workgroupArn === given,
  );
  if (!found?.workgroupName) throw invalid(`Redshift endpoint doesn't exist in this region.`);
  return found.workgroupName;
}

async function bySecret(cloud: Cloud, identity: Identity, SecretId: string): Promise<Login> {
  const { SecretString = "" } = await cloud.call<GetSecretValueCommandOutput>(
    identity,
    "secretsmanager",
    "GetSecretValue",
    { SecretId },
  );
  const { username, password } = parsed(SecretString);
  if (typeof username !== "string" || typeof password !== "string")
    throw invalid("The secret must be a JSON object with username and password.");
  return { kind: "password", user: username, password };
}

function parsed(text: string): { username?: unknown; password?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

async function byIam(cloud: Cloud, identity: Identity, workgroupName: string): Promise<Login> {
  const { dbUser = "" } = await cloud.call<{ dbUser?: string }>(
    identity,
    "redshift-serverless",
    "GetCredentials",
    {
      workgroupName,
    },
  );
  return { kind: "iam", user: dbUser };
}
