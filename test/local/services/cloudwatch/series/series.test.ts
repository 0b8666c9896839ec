import { metricKey, metricName } from "../../../../../local/services/cloudwatch/series/series";

const key = (...dimensions: [string, string][]): string =>
  metricKey(
    metricName(
      "AWS/Firehose",
      "IncomingRecords",
      dimensions.map(([Name, Value]) => ({ Name, Value })),
    ),
  );

test("a metric is its namespace, name and dimensions, whatever their order", () => {
  expect(key(["a", "1"], ["b", "2"])).toBe(key(["b", "2"], ["a", "1"]));
  expect(new Set([key(), key(["a", "1"]), key(["a", "2"]), key(["a", "1"], ["b", "2"])]).size).toBe(4);
});

test("what a request leaves out is empty", () => {
  expect(metricName(undefined, undefined)).toEqual({ namespace: "", name: "", dimensions: [] });
});
