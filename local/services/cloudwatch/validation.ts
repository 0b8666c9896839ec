import { type Constraint, validate } from "../../core/validation";

type Table = Readonly<Record<string, Constraint>>;

const NAMESPACE: Constraint = { length: [1, 255], pattern: "[^:].*" };
const METRIC_NAME: Constraint = { length: [1, 255] };
const UNIT: Constraint = {
  enum: [
    ..."Seconds Microseconds Milliseconds Bytes Kilobytes Megabytes Gigabytes Terabytes".split(" "),
    ..."Bits Kilobits Megabits Gigabits Terabits Percent Count".split(" "),
    ..."Bytes/Second Kilobytes/Second Megabytes/Second Gigabytes/Second Terabytes/Second".split(" "),
    ..."Bits/Second Kilobits/Second Megabits/Second Gigabits/Second Terabits/Second".split(" "),
    "Count/Second",
    "None",
  ],
};
const DIMENSION_NAME: Constraint = { required: true, length: [1, 255] };
const DIMENSION_VALUE: Constraint = { length: [1, 1024] };
const DIMENSIONS: Constraint = {
  length: [0, 30],
  each: { members: { Name: DIMENSION_NAME, Value: { ...DIMENSION_VALUE, required: true } } },
};
const needed = (constraint: Constraint): Constraint => ({ ...constraint, required: true });

/** What the service model demands of each request. */
const REQUESTS = {
  PutMetricData: {
    Namespace: needed(NAMESPACE),
    MetricData: {
      length: [0, 1000],
      each: {
        members: {
          MetricName: needed(METRIC_NAME),
          Dimensions: DIMENSIONS,
          StatisticValues: {
            members: {
              SampleCount: { required: true },
              Sum: { required: true },
              Minimum: { required: true },
              Maximum: { required: true },
            },
          },
          Values: { length: [0, 150] },
          Counts: { length: [0, 150] },
          Unit: UNIT,
          StorageResolution: { range: [1, Number.MAX_SAFE_INTEGER] },
        },
      },
    },
  },
  GetMetricStatistics: {
    Namespace: needed(NAMESPACE),
    MetricName: needed(METRIC_NAME),
    Dimensions: DIMENSIONS,
    StartTime: { required: true },
    EndTime: { required: true },
    Period: { required: true, range: [1, Number.MAX_SAFE_INTEGER] },
    Statistics: {
      length: [1, 5],
      each: { enum: ["SampleCount", "Average", "Sum", "Minimum", "Maximum"] },
    },
    ExtendedStatistics: { length: [1, 10] },
    Unit: UNIT,
  },
  GetMetricData: {
    MetricDataQueries: {
      required: true,
      length: [0, 500],
      each: {
        members: {
          Id: { required: true, length: [1, 255] },
          MetricStat: {
            members: {
              Metric: {
                required: true,
                members: { Namespace: NAMESPACE, MetricName: METRIC_NAME, Dimensions: DIMENSIONS },
              },
              Period: { required: true, range: [1, Number.MAX_SAFE_INTEGER] },
              Stat: { required: true },
              Unit: UNIT,
            },
          },
        },
      },
    },
    StartTime: { required: true },
    EndTime: { required: true },
    ScanBy: { enum: ["TimestampDescending", "TimestampAscending"] },
  },
  ListMetrics: {
    Namespace: NAMESPACE,
    MetricName: METRIC_NAME,
    Dimensions: {
      length: [0, 10],
      each: { members: { Name: DIMENSION_NAME, Value: DIMENSION_VALUE } },
    },
    RecentlyActive: { enum: ["PT3H"] },
  },
} satisfies Record<string, Table>;

/** @throws AwsError ValidationError that lists every constraint that a request breaks */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { code: "ValidationError" });
}
