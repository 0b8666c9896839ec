import { type MetricsBench, metricsBench } from "../../../../support/metrics";

let bench: MetricsBench;
beforeEach(async () => {
  bench = await metricsBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const NOON = Date.UTC(2026, 0, 15, 12);

const query = (Id: string, MetricName: string, Stat = "Sum", Period = 60): object => ({
  Id,
  MetricStat: { Metric: { Namespace: "Lab", MetricName }, Period, Stat },
});

interface Answer {
  MetricDataResults: {
    Id: string;
    Timestamps: Date[];
    Values: number[];
    StatusCode: string;
    Label: string;
  }[];
  NextToken?: string;
}

const get = (MetricDataQueries: object[], input: object = {}): Promise<Answer> =>
  bench.act("GetMetricData", {
    MetricDataQueries,
    StartTime: new Date(NOON - 3_600_000),
    EndTime: new Date(NOON + 60_000),
    ...input,
  });

test("gives each query its points, newest first unless asked otherwise", async () => {
  await bench.put("a", 1, 120);
  await bench.put("a", 2, 0);
  await bench.put("b", 9, 0);
  const { MetricDataResults } = await get([
    query("q1", "a"),
    query("q2", "b", "Maximum"),
    query("q3", "none"),
  ]);
  expect(MetricDataResults).toEqual([
    {
      Id: "q1",
      Label: "a",
      Timestamps: [new Date(NOON), new Date(NOON - 120_000)],
      Values: [2, 1],
      StatusCode: "Complete",
    },
    { Id: "q2", Label: "b", Timestamps: [new Date(NOON)], Values: [9], StatusCode: "Complete" },
    { Id: "q3", Label: "none", Timestamps: [], Values: [], StatusCode: "Complete" },
  ]);
  const ascending = await get([query("q1", "a")], { ScanBy: "TimestampAscending" });
  expect(ascending.MetricDataResults[0]?.Values).toEqual([1, 2]);
});

test("periods begin at multiples of their length", async () => {
  await bench.put("a", 1, 60);
  await bench.put("a", 2, 0);
  const { MetricDataResults } = await get([query("q", "a", "Sum", 300)]);
  expect(MetricDataResults[0]?.Timestamps).toEqual([new Date(NOON), new Date(NOON - 300_000)]);
});

test("leaves out what is not to be returned, and keeps labels", async () => {
  await bench.put("a", 1);
  const { MetricDataResults } = await get([
    { ...query("q1", "a"), ReturnData: false },
    { ...query("q2", "a"), Label: "mine" },
  ]);
  expect(MetricDataResults).toMatchObject([{ Id: "q2", Label: "mine" }]);
});

test("pages through more points than a page holds", async () => {
  for (let i = 0; i < 5; i++) await bench.put("a", i, i * 60);
  const first = await get([query("q", "a")], { MaxDatapoints: 2 });
  expect(first.MetricDataResults[0]).toMatchObject({ Values: [0, 1], StatusCode: "PartialData" });
  const second = await get([query("q", "a")], { MaxDatapoints: 2, NextToken: first.NextToken });
  const third = await get([query("q", "a")], { MaxDatapoints: 2, NextToken: second.NextToken });
  expect(second.MetricDataResults[0]?.Values).toEqual([2, 3]);
  expect(third.MetricDataResults[0]).toMatchObject({ Values: [4], StatusCode: "Complete" });
  expect(third.NextToken).toBeUndefined();
});

test.each<[object, string]>([
  [{ ...query("Q", "a") }, "ValidationError"],
  [{ Id: "q", Expression: "m1 / m2" }, "NotModelledByLocalCloud"],
  [{ Id: "q" }, "MissingParameter"],
  [query("q", "a", "mode"), "InvalidParameterValue"],
])("refuses %j with %s", async (asked, code) => {
  await expect(get([asked])).rejects.toMatchObject({ code });
});

test("refuses ids that come twice, and a token that it never gave", async () => {
  await expect(get([query("q", "a"), query("q", "a")])).rejects.toMatchObject({ code: "ValidationError" });
  await expect(get([query("q", "a")], { NextToken: "x" })).rejects.toMatchObject({
    code: "InvalidNextToken",
  });
});
