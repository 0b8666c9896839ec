import { check } from "../../../../local/services/cloudwatch/validation";

type Operation = Parameters<typeof check>[0];

const SPAN = { StartTime: new Date(0), EndTime: new Date(1) };
const METRIC = { Namespace: "Lab", MetricName: "m" };

test.each<[Operation, object]>([
  ["PutMetricData", { Namespace: "Lab", MetricData: [{ MetricName: "m", Value: 1, Unit: "Count/Second" }] }],
  ["GetMetricStatistics", { ...METRIC, ...SPAN, Period: 60, Statistics: ["Sum", "Maximum"] }],
  ["GetMetricData", { ...SPAN, MetricDataQueries: [] }],
  ["ListMetrics", { RecentlyActive: "PT3H", Dimensions: [{ Name: "d" }] }],
])("takes %s", (operation, input) => {
  expect(() => check(operation, input)).not.toThrow();
});

test.each<[Operation, object, RegExp]>([
  ["PutMetricData", { Namespace: ":Lab", MetricData: [] }, /'namespace' failed .* pattern: \[\^:\]\.\*$/],
  [
    "PutMetricData",
    { Namespace: "Lab", MetricData: [{}] },
    /'metricData\.1\.member\.metricName' .* not be null$/,
  ],
  [
    "PutMetricData",
    { Namespace: "Lab", MetricData: [{ MetricName: "m", Unit: "Pieces" }] },
    /'metricData\.1\.member\.unit' .* enum value set: \[Seconds, /,
  ],
  ["GetMetricStatistics", { ...METRIC, ...SPAN, Period: 0 }, /'period' .* greater than or equal to 1$/],
  ["GetMetricStatistics", { ...METRIC, ...SPAN, Period: 60, Statistics: ["p99"] }, /'statistics\.1\.member'/],
  ["GetMetricData", SPAN, /'metricDataQueries' failed .* not be null$/],
  ["ListMetrics", { RecentlyActive: "PT1H" }, /enum value set: \[PT3H\]$/],
])("%s refuses %j", (operation, input, message) => {
  expect(() => check(operation, input)).toThrow(
    expect.objectContaining({ code: "ValidationError", message: expect.stringMatching(message) }),
  );
});
