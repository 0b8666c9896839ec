import type { EnhancedMonitoringOutput, MetricsName } from "@aws-sdk/client-kinesis";
import { ALL_SHARD_METRICS } from "./metrics/names";
import type { Stream } from "./store";

/** @returns metrics that a request names, `ALL` spelled out */
export const named = (metrics: readonly MetricsName[]): readonly MetricsName[] =>
  metrics.includes("ALL") ? ALL_SHARD_METRICS : metrics;

/** @returns the answer to a change of enhanced monitoring */
export const changed = (stream: Stream, desired: readonly MetricsName[]): EnhancedMonitoringOutput => ({
  StreamName: stream.name,
  StreamARN: stream.arn,
  CurrentShardLevelMetrics: [...stream.shardMetrics],
  DesiredShardLevelMetrics: [...desired],
});
