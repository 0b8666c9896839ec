import {
  type CloudWatchClient,
  type MetricDataQuery,
  type MetricDataResult,
  paginateGetMetricData,
} from "@aws-sdk/client-cloudwatch";

/** What came to a seat's stream and out of it since a moment. */
export interface Usage {
  /** Records and their bytes, as they were put or read from a data stream. */
  records: number;
  bytes: number;
  /** Records that were delivered to S3. */
  delivered: number;
  /** Hours in which anything came: for so many the generators ran, or nearly. */
  hours: number;
}

/** CloudWatch keeps no finer periods of what is older than 63 days. */
const PERIOD_SECONDS = 3600;
const PERIOD_MS = PERIOD_SECONDS * 1000;

/** Queries of one call. */
const MOST_QUERIES = 500;

const METRICS = {
  records: "IncomingRecords",
  bytes: "IncomingBytes",
  readRecords: "DataReadFromKinesisStream.Records",
  readBytes: "DataReadFromKinesisStream.Bytes",
  delivered: "DeliveryToS3.Records",
} as const;

type Metric = keyof typeof METRICS;

const NAMES = Object.keys(METRICS) as Metric[];

/**
 * Reads the metrics of many streams in few calls: three hundred seats take three.
 * @param streams names of delivery streams
 * @param from milliseconds since 1970
 * @param to milliseconds since 1970
 * @returns usage by the stream's name
 * @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-metrics.html
 */
export async function usageOf(
  client: CloudWatchClient,
  streams: readonly string[],
  from: number,
  to: number,
  signal: AbortSignal,
): Promise<Map<string, Usage>> {
  const queries = streams.flatMap((stream, index) => NAMES.map((metric) => query(stream, index, metric)));
  const points = new Map<string, Points>();
  for (let start = 0; start < queries.length; start += MOST_QUERIES) {
    const input = {
      MetricDataQueries: queries.slice(start, start + MOST_QUERIES),
      StartTime: new Date(from - (from % PERIOD_MS)),
      EndTime: new Date(to),
    };
    for await (const { MetricDataResults = [] } of paginateGetMetricData({ client }, input, {
      abortSignal: signal,
    })) {
      for (const result of MetricDataResults) collect(points, result);
    }
  }
  return new Map(streams.map((stream, index) => [stream, usage(points, index)]));
}

/** Values by the hour's beginning. */
type Points = Map<number, number>;

/** Ids begin with a small letter and hold no dots. */
const idOf = (index: number, metric: Metric): string => `${metric}_${index}`;

const query = (stream: string, index: number, metric: Metric): MetricDataQuery => ({
  Id: idOf(index, metric),
  MetricStat: {
    Metric: {
      Namespace: "AWS/Firehose",
      MetricName: METRICS[metric],
      Dimensions: [{ Name: "DeliveryStreamName", Value: stream }],
    },
    Period: PERIOD_SECONDS,
    Stat: "Sum",
  },
});

function collect(points: Map<string, Points>, result: MetricDataResult): void {
  const { Id = "", Timestamps = [], Values = [] } = result;
  const own = points.get(Id) ?? new Map<number, number>();
  points.set(Id, own);
  for (const [index, time] of Timestamps.entries()) own.set(time.getTime(), Values[index] ?? 0);
}

function usage(points: Map<string, Points>, index: number): Usage {
  const of = (metric: Metric): Points => points.get(idOf(index, metric)) ?? new Map();
  const sum = (...metrics: Metric[]): number =>
    metrics.reduce((total, metric) => total + [...of(metric).values()].reduce((a, b) => a + b, 0), 0);
  const busy = [...of("records"), ...of("readRecords")].filter(([, value]) => value > 0);
  return {
    records: sum("records", "readRecords"),
    bytes: sum("bytes", "readBytes"),
    delivered: sum("delivered"),
    hours: new Set(busy.map(([time]) => time)).size,
  };
}
