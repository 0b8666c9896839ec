import type { StandardUnit } from "@aws-sdk/client-cloudwatch";

/**
 * Firehose's metrics and their units.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-metrics.html
 */
export const METRIC_UNITS = {
  IncomingRecords: "Count",
  IncomingPutRequests: "Count",
  IncomingBytes: "Bytes",
  ThrottledRecords: "Count",
  RecordsPerSecondLimit: "Count",
  PutRequestsPerSecondLimit: "Count",
  BytesPerSecondLimit: "Bytes",
  "DeliveryToS3.Records": "Count",
  "DeliveryToS3.Bytes": "Bytes",
  "DeliveryToS3.Success": "None",
  "DeliveryToS3.DataFreshness": "Seconds",
  "DeliveryToS3.ObjectCount": "Count",
  "BackupToS3.Records": "Count",
  "BackupToS3.Bytes": "Bytes",
  "BackupToS3.Success": "None",
  "BackupToS3.DataFreshness": "Seconds",
  "ExecuteProcessing.Duration": "Milliseconds",
  "ExecuteProcessing.Success": "None",
  "SucceedProcessing.Records": "Count",
  "SucceedProcessing.Bytes": "Bytes",
  PartitionCount: "Count",
  PerPartitionThroughput: "Bytes/Second",
  PartitionCountExceeded: "None",
  "JQProcessing.Duration": "Milliseconds",
  "OutputDecompressedRecords.Success": "Count",
  "OutputDecompressedRecords.Failed": "Count",
  "OutputDecompressedBytes.Success": "Bytes",
  "OutputDecompressedBytes.Failed": "Bytes",
} as const satisfies Readonly<Record<string, StandardUnit>>;

export type FirehoseMetric = keyof typeof METRIC_UNITS;
