import { type MetricsBench, metricsBench } from "../../../../support/metrics";

let bench: MetricsBench;
beforeEach(async () => {
  bench = await metricsBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

interface Answer {
  Metrics: { MetricName: string }[];
  NextToken?: string;
}
const list = (input: object = {}): Promise<Answer> => bench.act("ListMetrics", input);
const names = async (input: object): Promise<string[]> =>
  (await list(input)).Metrics.map(({ MetricName }) => MetricName);

test("filters by namespace, name and dimensions", async () => {
  const Dimensions = [{ Name: "stream", Value: "s" }];
  await bench.put("a", 1, 0, { Dimensions });
  await bench.put("b", 1);
  expect(await list({ MetricName: "a" })).toEqual({
    Metrics: [{ Namespace: "Lab", MetricName: "a", Dimensions }],
  });
  expect(await names({ Dimensions: [{ Name: "stream" }] })).toEqual(["a"]);
  expect(await names({ Dimensions: [{ Name: "stream", Value: "t" }] })).toEqual([]);
  expect(await names({ Namespace: "Other" })).toEqual([]);
});

test("knows which metrics had points of late", async () => {
  await bench.put("old", 1, 4 * 3600);
  await bench.put("new", 1);
  expect(await names({ RecentlyActive: "PT3H" })).toEqual(["new"]);
  expect(await names({})).toEqual(["new", "old"]);
});

test("pages by five hundred", async () => {
  const MetricData = Array.from({ length: 501 }, (_, i) => ({
    MetricName: `m${String(i).padStart(3, "0")}`,
    Value: 1,
  }));
  await bench.act("PutMetricData", { Namespace: "Lab", MetricData });
  const { Metrics, NextToken } = await list();
  expect(Metrics).toHaveLength(500);
  expect(await names({ NextToken })).toEqual(["m500"]);
});
