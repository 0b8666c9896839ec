import { servicePrincipal } from "../../../../../local/core/identity";
import { act, rootCall } from "../../../../support/fake-cloud";
import { type MetricsBench, metricsBench } from "../../../../support/metrics";

let bench: MetricsBench;
beforeEach(async () => {
  bench = await metricsBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const put = (MetricData: unknown, Namespace = "Lab"): Promise<object> =>
  bench.act("PutMetricData", { Namespace, MetricData });

test.each<[string, unknown, object]>([
  ["no data", [], { code: "MissingParameter", message: "The parameter MetricData is required." }],
  ["a datum without a name", [{ Value: 1 }], { code: "ValidationError" }],
  ["a datum without a value", [{ MetricName: "m" }], { code: "MissingParameter" }],
  [
    "two kinds of value",
    [{ MetricName: "m", Value: 1, Values: [1] }],
    { code: "InvalidParameterCombination" },
  ],
  ["a value that is none", [{ MetricName: "m", Value: Number.NaN }], { code: "InvalidParameterValue" }],
  ["a value beyond all bounds", [{ MetricName: "m", Value: 2 ** 400 }], { code: "InvalidParameterValue" }],
  [
    "counts that do not fit",
    [{ MetricName: "m", Values: [1, 2], Counts: [1] }],
    { code: "InvalidParameterValue" },
  ],
  ["an unknown unit", [{ MetricName: "m", Value: 1, Unit: "Apples" }], { code: "ValidationError" }],
  [
    "a time too long ago",
    [{ MetricName: "m", Value: 1, Timestamp: new Date(0) }],
    { code: "InvalidParameterValue" },
  ],
  [
    "a time too far ahead",
    [{ MetricName: "m", Value: 1, Timestamp: new Date(Date.UTC(2026, 0, 15, 15)) }],
    { code: "InvalidParameterValue" },
  ],
])("refuses %s", async (_, data, refusal) => {
  await expect(put(data)).rejects.toMatchObject(refusal);
  expect(await bench.act("ListMetrics", {})).toEqual({ Metrics: [] });
});

test("the namespace AWS/ is the services' own", async () => {
  const data = [{ MetricName: "m", Value: 1 }];
  await expect(put(data, "AWS/Firehose")).rejects.toMatchObject({
    message: "The value AWS/ for parameter Namespace is invalid.",
  });
  const call = rootCall({ identity: servicePrincipal("firehose.amazonaws.com") });
  await act(bench.service, "PutMetricData", { Namespace: "AWS/Firehose", MetricData: data }, call);
  expect(await bench.act("ListMetrics", {})).toMatchObject({ Metrics: [{ Namespace: "AWS/Firehose" }] });
});

test("needs cloudwatch:PutMetricData on everything, with the namespace as a condition", async () => {
  const action = bench.service.actions.find(({ name }) => name === "PutMetricData");
  expect(await action?.permissions({ Namespace: "Lab" }, rootCall())).toEqual([
    { action: "cloudwatch:PutMetricData", resource: "*", conditions: { "cloudwatch:namespace": "Lab" } },
  ]);
});
