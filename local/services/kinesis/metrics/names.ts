import type { StandardUnit } from "@aws-sdk/client-cloudwatch";
import type { MetricsName } from "@aws-sdk/client-kinesis";

/**
 * Metrics of a stream and their units.
 * @see https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html
 */
export const STREAM_METRICS = {
  "GetRecords.Bytes": "Bytes",
  "GetRecords.IteratorAgeMilliseconds": "Milliseconds",
  "GetRecords.Latency": "Milliseconds",
  "GetRecords.Records": "Count",
  "GetRecords.Success": "Count",
  IncomingBytes: "Bytes",
  IncomingRecords: "Count",
  "PutRecord.Bytes": "Bytes",
  "PutRecord.Latency": "Milliseconds",
  "PutRecord.Success": "Count",
  "PutRecords.Bytes": "Bytes",
  "PutRecords.Latency": "Milliseconds",
  "PutRecords.Success": "Count",
  "PutRecords.TotalRecords": "Count",
  "PutRecords.SuccessfulRecords": "Count",
  "PutRecords.FailedRecords": "Count",
  "PutRecords.ThrottledRecords": "Count",
  ReadProvisionedThroughputExceeded: "Count",
  WriteProvisionedThroughputExceeded: "Count",
  "SubscribeToShard.RateExceeded": "Count",
  "SubscribeToShard.Success": "Count",
  "SubscribeToShardEvent.Bytes": "Bytes",
  "SubscribeToShardEvent.MillisBehindLatest": "Milliseconds",
  "SubscribeToShardEvent.Records": "Count",
  "SubscribeToShardEvent.Success": "Count",
} as const satisfies Readonly<Record<string, StandardUnit>>;

export type StreamMetric = keyof typeof STREAM_METRICS;

/** Metrics of a shard, of which enhanced monitoring turns on each. */
export const SHARD_METRICS = {
  IncomingBytes: "Bytes",
  IncomingRecords: "Count",
  IteratorAgeMilliseconds: "Milliseconds",
  OutgoingBytes: "Bytes",
  OutgoingRecords: "Count",
  ReadProvisionedThroughputExceeded: "Count",
  WriteProvisionedThroughputExceeded: "Count",
} as const satisfies Readonly<Record<Exclude<MetricsName, "ALL">, StandardUnit>>;

export type ShardMetric = keyof typeof SHARD_METRICS;

export const ALL_SHARD_METRICS = Object.keys(SHARD_METRICS) as ShardMetric[];
