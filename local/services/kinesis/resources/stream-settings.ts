import type { MetricsName, StreamDescriptionSummary } from "@aws-sdk/client-kinesis";
import type { ResourceContext } from "../../../core/resource-type";
import { ALL_SHARD_METRICS } from "../metrics/names";
import type { StreamProperties } from "./stream";
import type { StreamStatus } from "./stream-status";

type Step = (
  now: StreamDescriptionSummary,
  desired: StreamProperties,
) => [operation: string, input: object][];

/** What a template leaves out has these values. */
const DEFAULT_RETENTION = 24;
const DEFAULT_RECORD_KIB = 1024;

/** What each setting takes to be as it should; the order is the one in which they are brought about. */
const STEPS: readonly Step[] = [mode, shards, distribution, recordSize, retention, encryption, metrics];

/** Brings a stream's settings to what a template says, as far as they are not so already; it is ACTIVE between any two. */
export async function bringTo(
  name: string,
  desired: StreamProperties,
  status: StreamStatus,
  context: ResourceContext,
): Promise<void> {
  for (const step of STEPS) {
    for (const [operation, input] of step(await status.active(), desired)) {
      const arn = { StreamARN: `arn:aws:kinesis:${context.region}:${context.account}:stream/${name}` };
      await context.call("kinesis", operation, { ...arn, ...input });
    }
  }
  await status.active();
}

const modeOf = ({ StreamModeDetails }: Pick<StreamProperties, "StreamModeDetails">) =>
  StreamModeDetails?.StreamMode ?? "PROVISIONED";

function mode(now: StreamDescriptionSummary, desired: StreamProperties): [string, object][] {
  const wanted = modeOf(desired);
  if (now.StreamModeDetails?.StreamMode === wanted) return [];
  return [["UpdateStreamMode", { StreamModeDetails: { StreamMode: wanted } }]];
}

function shards({ OpenShardCount }: StreamDescriptionSummary, desired: StreamProperties): [string, object][] {
  const { ShardCount } = desired;
  if (ShardCount === undefined || ShardCount === OpenShardCount || modeOf(desired) === "ON_DEMAND") return [];
  return [["UpdateShardCount", { TargetShardCount: ShardCount, ScalingType: "UNIFORM_SCALING" }]];
}

function distribution(now: StreamDescriptionSummary, desired: StreamProperties): [string, object][] {
  const { RecordDistributionStrategy: wanted = "USER_PARTITION_KEY" } = desired;
  if (modeOf(desired) === "PROVISIONED" || now.RecordDistributionStrategy === wanted) return [];
  return [["UpdateStreamRecordDistributionStrategy", { RecordDistributionStrategy: wanted }]];
}

function recordSize(now: StreamDescriptionSummary, desired: StreamProperties): [string, object][] {
  const { MaxRecordSizeInKiB = DEFAULT_RECORD_KIB } = desired;
  if (now.MaxRecordSizeInKiB === MaxRecordSizeInKiB) return [];
  return [["UpdateMaxRecordSize", { MaxRecordSizeInKiB }]];
}

function retention(now: StreamDescriptionSummary, desired: StreamProperties): [string, object][] {
  const { RetentionPeriodHours = DEFAULT_RETENTION } = desired;
  const { RetentionPeriodHours: current = DEFAULT_RETENTION } = now;
  if (RetentionPeriodHours === current) return [];
  const verb = RetentionPeriodHours > current ? "Increase" : "Decrease";
  return [[`${verb}StreamRetentionPeriod`, { RetentionPeriodHours }]];
}

function encryption(now: StreamDescriptionSummary, desired: StreamProperties): [string, object][] {
  const { StreamEncryption: wanted } = desired;
  if (wanted?.KeyId === now.KeyId) return [];
  if (wanted) return [["StartStreamEncryption", wanted]];
  return [["StopStreamEncryption", { EncryptionType: "KMS", KeyId: now.KeyId }]];
}

function metrics(now: StreamDescriptionSummary, desired: StreamProperties): [string, object][] {
  const { DesiredShardLevelMetrics: named = [] } = desired;
  const wanted: readonly MetricsName[] = named.includes("ALL") ? ALL_SHARD_METRICS : named;
  const current = now.EnhancedMonitoring?.[0]?.ShardLevelMetrics ?? [];
  const gone = current.filter((metric) => !wanted.includes(metric));
  const added = wanted.filter((metric) => !current.includes(metric));
  return [
    ...(gone.length > 0 ? [call("Disable", gone)] : []),
    ...(added.length > 0 ? [call("Enable", added)] : []),
  ];
}

const call = (verb: "Enable" | "Disable", ShardLevelMetrics: MetricsName[]): [string, object] => [
  `${verb}EnhancedMonitoring`,
  { ShardLevelMetrics },
];
