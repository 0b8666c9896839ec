import type { MetricDatum, PutMetricDataCommandInput, StandardUnit } from "@aws-sdk/client-cloudwatch";
import type { Cancel } from "../../../core/clock";
import type { Cloud } from "../../../core/cloud";
import { servicePrincipal } from "../../../core/identity";

/**
 * Firehose's metrics and their units.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-metrics.html
 */
export const METRIC_UNITS = {
  IncomingRecords: "Count",
  IncomingPutRequests: "Count",
  IncomingBytes: "Bytes",
  "DataReadFromKinesisStream.Records": "Count",
  "DataReadFromKinesisStream.Bytes": "Bytes",
  KinesisMillisBehindLatest: "Milliseconds",
  ThrottledGetRecords: "Count",
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
  "DeliveryToRedshift.Records": "Count",
  "DeliveryToRedshift.Bytes": "Bytes",
  "DeliveryToRedshift.Success": "None",
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

/** Records a metric of one stream. */
export type RecordMetric = (metric: FirehoseMetric, value: number) => void;

/** How often each value came in the current minute. */
type Values = Map<number, number>;

const MINUTE = 60_000;
/** What one datum and one call of PutMetricData hold. */
const MOST_VALUES = 150;
const MOST_DATA = 1000;

const FIREHOSE = servicePrincipal("firehose.amazonaws.com");

/** Gathers the metrics of all streams of a Region, and gives them to CloudWatch when a minute is over. */
export class Metrics {
  private minute = 0;
  private gathered = new Map<string, Map<FirehoseMetric, Values>>();
  private cancel: Cancel | undefined;
  private publishing: Promise<void> = Promise.resolve();

  constructor(private readonly cloud: Cloud) {}

  record(stream: string, metric: FirehoseMetric, value: number): void {
    const minute = Math.floor(this.cloud.clock.now() / MINUTE) * MINUTE;
    if (minute !== this.minute) this.begin(minute);
    const metrics = this.gathered.get(stream) ?? new Map<FirehoseMetric, Values>();
    this.gathered.set(stream, metrics);
    const values = metrics.get(metric) ?? new Map<number, number>();
    metrics.set(metric, values);
    values.set(value, (values.get(value) ?? 0) + 1);
  }

  /** Gives CloudWatch what there is of the current minute. */
  async stop(): Promise<void> {
    this.publish();
    await this.publishing;
  }

  private begin(minute: number): void {
    this.publish();
    this.minute = minute;
    const left = minute + MINUTE - this.cloud.clock.now();
    this.cancel = this.cloud.clock.after(left, () => this.publish());
  }

  private publish(): void {
    this.cancel?.();
    const { gathered, minute } = this;
    this.gathered = new Map();
    this.minute = 0;
    const data = [...gathered].flatMap(([stream, metrics]) =>
      [...metrics].flatMap(([metric, values]) => dataOf(stream, metric, values, minute)),
    );
    for (let i = 0; i < data.length; i += MOST_DATA) this.send(data.slice(i, i + MOST_DATA));
  }

  private send(MetricData: MetricDatum[]): void {
    const input: PutMetricDataCommandInput = { Namespace: "AWS/Firehose", MetricData };
    this.publishing = this.publishing
      .then(() => this.cloud.call(FIREHOSE, "monitoring", "PutMetricData", input))
      .then(
        () => undefined,
        (error) => {
          const message = error instanceof Error ? error.message : String(error);
          this.cloud.events.emit("metricsRefused", {
            region: this.cloud.region,
            data: MetricData.length,
            message,
          });
        },
      );
  }
}

function dataOf(stream: string, metric: FirehoseMetric, values: Values, minute: number): MetricDatum[] {
  const all = [...values];
  const data: MetricDatum[] = [];
  for (let i = 0; i < all.length; i += MOST_VALUES) {
    const some = all.slice(i, i + MOST_VALUES);
    data.push({
      MetricName: metric,
      Dimensions: [{ Name: "DeliveryStreamName", Value: stream }],
      Timestamp: new Date(minute),
      Unit: METRIC_UNITS[metric],
      Values: some.map(([value]) => value),
      Counts: some.map(([, count]) => count),
    });
  }
  return data;
}
