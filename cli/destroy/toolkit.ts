import {
  CloudFormationClient,
  DeleteStackCommand,
  ListImportsCommand,
  paginateListExports,
  type Stack,
  waitUntilStackDeleteComplete,
} from "@aws-sdk/client-cloudformation";
import { BatchDeleteImageCommand, ECRClient, paginateListImages } from "@aws-sdk/client-ecr";
import { DeleteBucketCommand } from "@aws-sdk/client-s3";
import { HOURS_A_MONTH, price } from "../../lib/facts/prices";
import { emptyBucket } from "../inventory/empty-bucket";
import { using } from "../inventory/kind";
import { bucketClient } from "../inventory/kinds/buckets";
import { listVersions } from "../inventory/list-versions";
import { isGone } from "../inventory/tags";
import type { Account } from "../stacks/account";
import { everyStack } from "../stacks/class-stacks";

/** The CDK's bootstrap of an account in a Region. */
export interface Toolkit {
  stack: string;
  /** Its bucket and what lies in it. */
  bucket: string;
  versions: number;
  bytes: number;
  /** USD an hour for what is stored; the rest of it is free. */
  hourly: number;
  repository?: string;
  /** Stacks that cannot do without it. */
  usedBy: string[];
}

const NAME = "CDKToolkit";
/** The parameter by which a stack of the CDK asks for the bootstrap's version. */
const VERSION_PARAMETER = "BootstrapVersion";
const GIGABYTE = 2 ** 30;
/** Seconds after which a deletion is given up. */
const LONGEST = 900;

/** @returns the bootstrap with what it costs and who uses it, or undefined where there is none */
export async function findToolkit(account: Account, signal: AbortSignal): Promise<Toolkit | undefined> {
  return using(new CloudFormationClient(account.client), async (client) => {
    const stacks: Stack[] = [];
    for await (const stack of everyStack(client, signal)) stacks.push(stack);
    const toolkit = stacks.find(({ StackName }) => StackName === NAME);
    if (!toolkit) return undefined;
    const output = (key: string): string | undefined =>
      toolkit.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue;
    const users = stacks.filter(({ Parameters = [] }) =>
      Parameters.some(({ ParameterKey }) => ParameterKey === VERSION_PARAMETER),
    );
    const usedBy = new Set(users.map(({ StackName = "" }) => StackName));
    for (const name of await importers(client, toolkit)) usedBy.add(name);
    const bucket = output("BucketName") ?? "";
    return {
      stack: NAME,
      bucket,
      ...(await weigh(account, bucket)),
      repository: output("ImageRepositoryName"),
      usedBy: [...usedBy].sort(),
    };
  });
}

async function importers(client: CloudFormationClient, { StackId }: Stack): Promise<string[]> {
  const names: string[] = [];
  for await (const { Exports = [] } of paginateListExports({ client }, {})) {
    for (const { Name, ExportingStackId } of Exports)
      if (ExportingStackId === StackId) names.push(...(await importersOf(client, Name)));
  }
  return names;
}

async function importersOf(client: CloudFormationClient, ExportName: string | undefined): Promise<string[]> {
  try {
    const { Imports = [] } = await client.send(new ListImportsCommand({ ExportName }));
    return Imports;
  } catch (error) {
    // So CloudFormation says that nobody imports it.
    if (error instanceof Error && /is not imported by any stack/.test(error.message)) return [];
    throw error;
  }
}

async function weigh(
  account: Account,
  bucket: string,
): Promise<Pick<Toolkit, "versions" | "bytes" | "hourly">> {
  let versions = 0;
  let bytes = 0;
  if (bucket !== "")
    await using(bucketClient(account), async (client) => {
      for await (const { Versions = [] } of listVersions(client, bucket)) {
        versions += Versions.length;
        bytes += Versions.reduce((sum, { Size = 0 }) => sum + Size, 0);
      }
    });
  const hourly = ((bytes / GIGABYTE) * price("s3.storage.gb-month")) / HOURS_A_MONTH;
  return { versions, bytes, hourly };
}

/**
 * Removes the bootstrap: what is in its bucket and repository, the stack, and the bucket, which the stack leaves behind. As
 * oneself, since its roles are part of it.
 */
export async function removeToolkit(account: Account, toolkit: Toolkit, signal: AbortSignal): Promise<void> {
  if (toolkit.repository !== undefined) await emptyRepository(account, toolkit.repository);
  await using(bucketClient(account), async (s3) => {
    if (toolkit.bucket !== "") await ignoreGone(emptyBucket(s3, toolkit.bucket, signal));
    await using(new CloudFormationClient(account.client), (client) => removeStack(account, client, signal));
    if (toolkit.bucket !== "") await ignoreGone(s3.send(new DeleteBucketCommand({ Bucket: toolkit.bucket })));
  });
}

async function removeStack(
  { rhythm }: Account,
  client: CloudFormationClient,
  signal: AbortSignal,
): Promise<void> {
  await client.send(new DeleteStackCommand({ StackName: NAME }));
  const delay = Math.max(1, Math.round(rhythm.poll / 1000));
  await waitUntilStackDeleteComplete(
    { client, maxWaitTime: LONGEST, minDelay: delay, maxDelay: delay, abortSignal: signal },
    { StackName: NAME },
  );
}

async function emptyRepository(account: Account, repositoryName: string): Promise<void> {
  await using(new ECRClient(account.client), async (client) => {
    for await (const { imageIds = [] } of paginateListImages({ client }, { repositoryName }))
      if (imageIds.length > 0) await client.send(new BatchDeleteImageCommand({ repositoryName, imageIds }));
  });
}

async function ignoreGone(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
