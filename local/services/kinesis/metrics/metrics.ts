import type {
  Dimension,
  MetricDatum,
  PutMetricDataCommandInput,
  StandardUnit,
} from "@aws-sdk/client-cloudwatch";
import type { Cancel } from "../../../core/clock";
import type { Cloud } from "../../../core/cloud";
import { servicePrincipal } from "../../../core/identity";
import { shardId } from "../shards/shard";
import type { Stream } from "../store";
import { SHARD_METRICS, type ShardMetric, STREAM_METRICS, type StreamMetric } from "./names";

/** One metric of one thing in the current minute: how often each value came. */
interface Series {
  metric: string;
  unit: StandardUnit;
  dimensions: Dimension[];
  values: Map<number, number>;
}

const MINUTE = 60_000;
/** What one datum and one call of PutMetricData hold. */
const MOST_VALUES = 150;
const MOST_DATA = 1000;

const KINESIS = servicePrincipal("kinesis.amazonaws.com");

/** Gathers the metrics of all streams of a Region, and gives them to CloudWatch when a minute is over. */
export class Metrics {
  private minute = 0;
  private series = new Map<string, Series>();
  private cancel: Cancel | undefined;
  private publishing: Promise<void> = Promise.resolve();

  constructor(private readonly cloud: Cloud) {}

  /** Counts for a stream. */
  record({ name }: Stream, metric: StreamMetric, value: number): void {
    this.count(metric, STREAM_METRICS[metric], [{ Name: "StreamName", Value: name }], value);
  }

  /** Counts for a shard where the stream's enhanced monitoring wants it. */
  recordShard({ name, shardMetrics }: Stream, index: number, metric: ShardMetric, value: number): void {
    if (!shardMetrics.includes(metric)) return;
    const dimensions = [
      { Name: "StreamName", Value: name },
      { Name: "ShardId", Value: shardId(index) },
    ];
    this.count(metric, SHARD_METRICS[metric], dimensions, value);
  }

  /** Gives CloudWatch what there is of the current minute. */
  async stop(): Promise<void> {
    this.publish();
    await this.publishing;
  }

  private count(metric: string, unit: StandardUnit, dimensions: Dimension[], value: number): void {
    const minute = Math.floor(this.cloud.clock.now() / MINUTE) * MINUTE;
    if (minute !== this.minute) this.begin(minute);
    const key = [metric, ...dimensions.map(({ Value }) => Value)].join(" ");
    const series = this.series.get(key) ?? { metric, unit, dimensions, values: new Map<number, number>() };
    this.series.set(key, series);
    series.values.set(value, (series.values.get(value) ?? 0) + 1);
  }

  private begin(minute: number): void {
    this.publish();
    this.minute = minute;
    this.cancel = this.cloud.clock.after(minute + MINUTE - this.cloud.clock.now(), () => this.publish());
  }

  private publish(): void {
    this.cancel?.();
    const { series, minute } = this;
    this.series = new Map();
    this.minute = 0;
    const data = [...series.values()].flatMap((one) => dataOf(one, minute));
    for (let i = 0; i < data.length; i += MOST_DATA) this.send(data.slice(i, i + MOST_DATA));
  }

  private send(MetricData: MetricDatum[]): void {
    const input: PutMetricDataCommandInput = { Namespace: "AWS/Kinesis", MetricData };
    this.publishing = this.publishing
      .then(() => this.cloud.call(KINESIS, "monitoring", "PutMetricData", input))
      .then(
        () => undefined,
        (error) => {
          const message = error instanceof Error ? error.message : String(error);
          const { region } = this.cloud;
          this.cloud.events.emit("metricsRefused", { region, data: MetricData.length, message });
        },
      );
  }
}

function dataOf({ metric, unit, dimensions, values }: Series, minute: number): MetricDatum[] {
  const all = [...values];
  const data: MetricDatum[] = [];
  for (let i = 0; i < all.length; i += MOST_VALUES) {
    const some = all.slice(i, i + MOST_VALUES);
    data.push({
      MetricName: metric,
      Dimensions: dimensions,
      Timestamp: new Date(minute),
      Unit: unit,
      Values: some.map(([value]) => value),
      Counts: some.map(([, count]) => count),
    });
  }
  return data;
}
