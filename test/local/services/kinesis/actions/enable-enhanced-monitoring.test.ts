import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

beforeEach(() => bench.create("s"));

const change = (verb: string, ...ShardLevelMetrics: string[]) =>
  bench.act(`${verb}EnhancedMonitoring`, { StreamName: "s", ShardLevelMetrics });

test("tells what is on and what will be", async () => {
  expect(await change("Enable", "OutgoingBytes", "IncomingBytes")).toEqual({
    StreamName: "s",
    StreamARN: streamArn("s"),
    CurrentShardLevelMetrics: [],
    DesiredShardLevelMetrics: ["IncomingBytes", "OutgoingBytes"],
  });
  expect(await change("Disable", "IncomingBytes")).toMatchObject({
    CurrentShardLevelMetrics: ["IncomingBytes", "OutgoingBytes"],
    DesiredShardLevelMetrics: ["OutgoingBytes"],
  });
  expect(await change("Disable", "ALL")).toMatchObject({ DesiredShardLevelMetrics: [] });
});

test("all are seven, and then shards are counted", async () => {
  await change("Enable", "ALL");
  expect((await bench.describe("s")).EnhancedMonitoring?.[0]?.ShardLevelMetrics).toHaveLength(7);
  await bench.put("s", "abc");
  await bench.service.stop();
  const data = bench.cloud.calls.flatMap(({ input }) => (input as { MetricData: object[] }).MetricData);
  expect(data).toContainEqual({
    MetricName: "IncomingBytes",
    Dimensions: [
      { Name: "StreamName", Value: "s" },
      { Name: "ShardId", Value: "shardId-000000000000" },
    ],
    Timestamp: expect.any(Date),
    Unit: "Bytes",
    Values: [6],
    Counts: [1],
  });
});

test("refuses a metric that there is not", async () => {
  await expect(change("Enable", "Latency")).rejects.toMatchObject({ code: "ValidationException" });
});
