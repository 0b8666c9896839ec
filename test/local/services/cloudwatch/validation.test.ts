import { check } from "../../../../local/services/cloudwatch/validation";

const date = new Date(0);

test("takes what each request needs", () => {
  const MetricData = [{ MetricName: "m", Unit: "Count", Dimensions: [{ Name: "n", Value: "v" }] }];
  expect(() => check("PutMetricData", { Namespace: "Lab", MetricData })).not.toThrow();
  expect(() => check("ListMetrics", {})).not.toThrow();
  const statistics = { Namespace: "Lab", MetricName: "m", StartTime: date, EndTime: date, Period: 60 };
  expect(() => check("GetMetricStatistics", { ...statistics, Statistics: ["Sum"] })).not.toThrow();
});

test.each([
  ["PutMetricData", {}, "Value at 'namespace' failed to satisfy constraint: Member must not be null"],
  ["PutMetricData", { Namespace: ":x" }, "Member must satisfy regular expression pattern: [^:].*"],
  [
    "PutMetricData",
    { Namespace: "n", MetricData: [{ MetricName: "m", Unit: "Lines" }] },
    "'metricData.1.member.unit'",
  ],
  [
    "PutMetricData",
    { Namespace: "n", MetricData: Array(1001).fill({ MetricName: "m" }) },
    "less than or equal to 1000",
  ],
  ["GetMetricStatistics", { Statistics: ["Median"] }, "[SampleCount, Average, Sum, Minimum, Maximum]"],
  ["GetMetricData", { StartTime: date, EndTime: date }, "Value at 'metricDataQueries'"],
  ["ListMetrics", { RecentlyActive: "PT9H" }, "enum value set: [PT3H]"],
] as const)("%s is refused with %j", (operation, input, sentence) => {
  expect(() => check(operation, input)).toThrow(
    expect.objectContaining({ code: "ValidationError", message: expect.stringContaining(sentence) }),
  );
});
