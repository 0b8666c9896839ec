import type { DescribeStackResourceCommandOutput } from "@aws-sdk/client-cloudformation";
import type { GetObjectCommandOutput } from "@aws-sdk/client-s3";
import type { Cloud } from "../../../../core/cloud";
import { ANONYMOUS, type Identity } from "../../../../core/identity";
import type { Systemd } from "../systemd/systemd";
import { addAccounts } from "./accounts";
import { writeFiles } from "./files";
import { type Authentication, type Config, configsOf, parseInitMetadata, parseS3Address } from "./metadata";
import { runServices } from "./services";
import { unpackSources } from "./sources";

/** What cfn-init works with on one instance. */
export interface InitHost {
  cloud: Cloud;
  root: string;
  systemd: Systemd;
  /** Who the instance is: its role, or itself when it has none. */
  identity(): Promise<Identity>;
  log(line: string): void;
  /** Does again what is refused, for a while. */
  retry<T>(work: () => Promise<T>): Promise<T>;
}

/** One run of cfn-init, as the steps of a config see it. */
export interface InitRun extends Pick<InitHost, "root" | "systemd" | "log"> {
  /** Reads an object of S3, with the instance's role where the metadata says so. */
  fetch(address: string, authentication?: string): Promise<Buffer>;
}

/**
 * Carries out `cfn-init`: packages bring what the local cloud has of them, groups and users are noted; sources, files and services are carried out, in cfn-init's order.
 * @throws Error with what went wrong
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-init.html
 */
export async function runInit(
  host: InitHost,
  { stack, resource, configSets }: { stack: string; resource: string; configSets: readonly string[] },
): Promise<void> {
  const metadata = parseInitMetadata(await readMetadata(host, stack, resource));
  const run: InitRun = {
    root: host.root,
    systemd: host.systemd,
    log: host.log,
    fetch: (address, authentication) => fetch(host, metadata.authentication, address, authentication),
  };
  for (const name of configsOf(metadata, configSets)) {
    const config = metadata.configs[name];
    if (!config) throw new Error(`No config found with name ${name}`);
    host.log(`Running config ${name}`);
    await runConfig(run, config);
  }
}

async function readMetadata(
  { cloud, identity, retry }: InitHost,
  stack: string,
  resource: string,
): Promise<unknown> {
  const input = { StackName: stack, LogicalResourceId: resource };
  const { StackResourceDetail } = await retry(async () =>
    cloud.call<DescribeStackResourceCommandOutput>(
      await identity(),
      "cloudformation",
      "DescribeStackResource",
      input,
    ),
  );
  return JSON.parse(StackResourceDetail?.Metadata ?? "{}");
}

async function runConfig(run: InitRun, config: Config): Promise<void> {
  const packages = Object.values(config.packages ?? {}).flatMap((names) => Object.keys(names));
  await run.systemd.install(packages);
  for (const name of packages) run.log(`Noted package ${name}`);
  await addAccounts(run, "group", Object.keys(config.groups ?? {}));
  await addAccounts(run, "user", Object.keys(config.users ?? {}));
  const sources = await unpackSources(run, config.sources ?? {});
  const files = await writeFiles(run, config.files ?? {});
  await runServices(run, config.services ?? {}, { files, sources, packages });
}

/** An S3 address is read with the role when an authentication names its bucket, and without any signature otherwise. */
async function fetch(
  { cloud, identity }: InitHost,
  authentications: Readonly<Record<string, Authentication>>,
  address: string,
  name: string | undefined,
): Promise<Buffer> {
  const place = parseS3Address(address);
  if (!place) throw new Error(`Failed to retrieve ${address}: it is no address of S3`);
  const { bucket: Bucket, key: Key } = place;
  const signed =
    name !== undefined
      ? authentications[name]?.type === "S3"
      : Object.values(authentications).some(
          ({ type, buckets }) => type === "S3" && buckets?.includes(Bucket),
        );
  try {
    const { Body } = await cloud.call<GetObjectCommandOutput>(
      signed ? await identity() : ANONYMOUS,
      "s3",
      "GetObject",
      { Bucket, Key },
    );
    const parts: Uint8Array[] = [];
    for await (const part of Body as AsyncIterable<Uint8Array>) parts.push(part);
    return Buffer.concat(parts);
  } catch (error) {
    throw new Error(`Failed to retrieve ${address}: ${(error as Error).message}`);
  }
}
