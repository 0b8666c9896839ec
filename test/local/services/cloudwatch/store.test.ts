import { readdir } from "node:fs/promises";
import { type MetricsBench, metricsBench } from "../../../support/metrics";

let bench: MetricsBench;
beforeEach(async () => {
  bench = await metricsBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const sums = async (): Promise<number[]> => {
  const now = bench.cloud.clock.now();
  const { Datapoints } = await bench.act<{ Datapoints: { Sum: number }[] }>("GetMetricStatistics", {
    Namespace: "Lab",
    MetricName: "m",
    StartTime: new Date(now - 16 * 86_400_000),
    EndTime: new Date(now + 60_000),
    Period: 86_400,
    Statistics: ["Sum"],
  });
  return Datapoints.map(({ Sum }) => Sum);
};

test("metrics outlive a restart", async () => {
  await bench.put("m", 1);
  await bench.put("m", 2);
  await bench.restart();
  expect(await sums()).toEqual([3]);
});

test("points are joined when they are a day old, and go after fifteen", async () => {
  for (let i = 0; i < 5; i++) await bench.put("m", 1, i * 60);
  await bench.cloud.clock.advance(2 * 86_400_000);
  await bench.put("m", 10);
  expect((await sums()).reduce((total, sum) => total + sum)).toBe(15);
  await bench.cloud.clock.advance(14 * 86_400_000);
  await bench.put("m", 20);
  expect((await sums()).reduce((total, sum) => total + sum)).toBe(30);
});

test("the disk is given back what is too old", async () => {
  const Values = Array.from({ length: 150 }, (_, i) => i + 0.123456789);
  const MetricData = Array.from({ length: 300 }, (_, i) => ({ MetricName: `m${i}`, Values }));
  for (let day = 0; day < 30; day++) {
    await bench.act("PutMetricData", { Namespace: "Lab", MetricData });
    await bench.cloud.clock.advance(86_400_000);
  }
  const files = await readdir(bench.cloud.state.path("metrics"));
  expect(files.length).toBeLessThan(6);
  expect(files).not.toContain("0000000000000000.log");
});
