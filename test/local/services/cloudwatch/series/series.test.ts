import { metricKey, metricName } from "../../../../../local/services/cloudwatch/series/series";

test("the order of dimensions does not tell metrics apart, their values do", () => {
  const name = (...dimensions: [string, string][]) =>
    metricName(
      "Lab",
      "Lines",
      dimensions.map(([Name, Value]) => ({ Name, Value })),
    );
  expect(name(["b", "2"], ["a", "1"]).dimensions).toEqual([
    { Name: "a", Value: "1" },
    { Name: "b", Value: "2" },
  ]);
  expect(metricKey(name(["b", "2"], ["a", "1"]))).toBe(metricKey(name(["a", "1"], ["b", "2"])));
  const keys = [name(), name(["a", "1"]), name(["a", "1,b"]), metricName("Lab", undefined)].map(metricKey);
  expect(new Set(keys).size).toBe(4);
});
