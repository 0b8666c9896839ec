import { Metrics } from "../../../../../local/services/kinesis/metrics/metrics";
import { ALL_SHARD_METRICS } from "../../../../../local/services/kinesis/metrics/names";
import type { Stream } from "../../../../../local/services/kinesis/store";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";

interface Put {
  Namespace: string;
  MetricData: {
    MetricName: string;
    Dimensions: object[];
    Values: number[];
    Counts: number[];
    Unit: string;
  }[];
}

const stream = (shardMetrics: readonly string[] = []) => ({ name: "s", shardMetrics }) as unknown as Stream;

let cloud: FakeCloud;
let metrics: Metrics;
beforeEach(async () => {
  cloud = await fakeCloud();
  cloud.answers.set("monitoring.PutMetricData", () => ({}));
  metrics = new Metrics(cloud);
});
afterEach(() => cloud[Symbol.asyncDispose]());

const published = (): Put[] => cloud.calls.map(({ input }) => input as Put);

test("a minute's values come to CloudWatch together, each with how often it was", async () => {
  for (const bytes of [10, 10, 30]) metrics.record(stream(), "IncomingBytes", bytes);
  expect(published()).toEqual([]);
  await cloud.clock.advance(60_000);
  await metrics.stop();
  expect(published()).toEqual([
    {
      Namespace: "AWS/Kinesis",
      MetricData: [
        {
          MetricName: "IncomingBytes",
          Dimensions: [{ Name: "StreamName", Value: "s" }],
          Timestamp: expect.any(Date),
          Unit: "Bytes",
          Values: [10, 30],
          Counts: [2, 1],
        },
      ],
    },
  ]);
});

test("a shard is counted only where enhanced monitoring asks for it", async () => {
  metrics.recordShard(stream(), 0, "IncomingBytes", 1);
  metrics.recordShard(stream(ALL_SHARD_METRICS), 1, "IncomingBytes", 2);
  await metrics.stop();
  expect(published().flatMap(({ MetricData }) => MetricData)).toMatchObject([
    {
      Dimensions: [
        { Name: "StreamName", Value: "s" },
        { Name: "ShardId", Value: "shardId-000000000001" },
      ],
    },
  ]);
});

test("more values than a datum holds are spread over several, and none is lost", async () => {
  for (let value = 0; value < 400; value++) metrics.record(stream(), "GetRecords.Latency", value);
  await metrics.stop();
  const data = published().flatMap(({ MetricData }) => MetricData);
  expect(data.map(({ Values }) => Values.length)).toEqual([150, 150, 100]);
});

test("a CloudWatch that refuses is told of, and holds nothing up", async () => {
  cloud.answers.set("monitoring.PutMetricData", () => {
    throw new Error("no");
  });
  const told = cloud.events.next("metricsRefused", () => true);
  metrics.record(stream(), "IncomingRecords", 1);
  await metrics.stop();
  expect(await told).toMatchObject({ data: 1, message: "no" });
});
