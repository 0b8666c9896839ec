import { type MetricsBench, metricsBench } from "../../../../support/metrics";

let bench: MetricsBench;
beforeEach(async () => {
  bench = await metricsBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const NOON = Date.UTC(2026, 0, 15, 12);
const get = (input: object): Promise<{ Datapoints: object[]; Label: string }> =>
  bench.act("GetMetricStatistics", {
    Namespace: "Lab",
    MetricName: "m",
    StartTime: new Date(NOON - 600_000),
    EndTime: new Date(NOON + 60_000),
    Period: 60,
    Statistics: ["Sum"],
    ...input,
  });

test("joins what was put in a period, and tells its unit", async () => {
  await bench.put("m", 1, 30, { Unit: "Count" });
  await bench.put("m", 2, 20, { Unit: "Count" });
  await bench.put("m", 4, 0, { Unit: "Count" });
  const Statistics = ["SampleCount", "Average", "Sum", "Minimum", "Maximum"];
  expect(await get({ Statistics, ExtendedStatistics: ["p50"] })).toEqual({
    Label: "m",
    Datapoints: [
      {
        Timestamp: new Date(NOON - 60_000),
        SampleCount: 2,
        Average: 1.5,
        Sum: 3,
        Minimum: 1,
        Maximum: 2,
        Unit: "Count",
        ExtendedStatistics: { p50: 1 },
      },
      {
        Timestamp: new Date(NOON),
        SampleCount: 1,
        Average: 4,
        Sum: 4,
        Minimum: 4,
        Maximum: 4,
        Unit: "Count",
        ExtendedStatistics: { p50: 4 },
      },
    ],
  });
});

test("counts periods from the start that was asked for", async () => {
  await bench.put("m", 1, 60 * 9);
  await bench.put("m", 1, 60 * 4);
  const { Datapoints } = await get({ StartTime: new Date(NOON - 9 * 60_000), Period: 300 });
  expect(Datapoints).toMatchObject([
    { Timestamp: new Date(NOON - 9 * 60_000), Sum: 1 },
    { Timestamp: new Date(NOON - 4 * 60_000), Sum: 1 },
  ]);
});

test("tells metrics apart by their dimensions, whatever their order, and by their unit", async () => {
  const Dimensions = [
    { Name: "b", Value: "2" },
    { Name: "a", Value: "1" },
  ];
  await bench.put("m", 5, 0, { Dimensions });
  await bench.put("m", 7, 0, { Unit: "Bytes" });
  expect((await get({ Dimensions: Dimensions.toReversed() })).Datapoints).toMatchObject([
    { Sum: 5, Unit: "None" },
  ]);
  expect((await get({})).Datapoints).toMatchObject([{ Sum: 7, Unit: "Bytes" }]);
  expect((await get({ Unit: "Count" })).Datapoints).toEqual([]);
});

test.each<[object, string]>([
  [{ Statistics: undefined }, "MissingParameter"],
  [{ ExtendedStatistics: ["median"] }, "InvalidParameterValue"],
  [{ Period: 61 }, "InvalidParameterValue"],
  [{ StartTime: new Date(NOON + 60_000) }, "InvalidParameterCombination"],
  [{ StartTime: new Date(NOON - 86_460_000) }, "InvalidParameterCombination"],
  [{ MetricName: undefined }, "ValidationError"],
])("refuses %j with %s", async (input, code) => {
  await expect(get(input)).rejects.toMatchObject({ code });
});
