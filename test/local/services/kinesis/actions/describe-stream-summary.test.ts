import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const summary = (): Promise<object> => bench.act("DescribeStreamSummary", { StreamName: "s" });

test("counts open shards and consumers", async () => {
  await bench.create("s", { ShardCount: 2 });
  await bench.until("s", "ACTIVE", () =>
    bench.act("MergeShards", { StreamName: "s", ShardToMerge: "0", AdjacentShardToMerge: "1" }),
  );
  await bench.act("RegisterStreamConsumer", { StreamARN: streamArn("s"), ConsumerName: "c" });
  expect(await summary()).toMatchObject({
    StreamDescriptionSummary: {
      StreamStatus: "ACTIVE",
      OpenShardCount: 1,
      ConsumerCount: 1,
      MaxRecordSizeInKiB: 1024,
      RetentionPeriodHours: 24,
    },
  });
});

test("tells of an on-demand stream how it distributes", async () => {
  await bench.create("s", { RecordDistributionStrategy: "AUTO" });
  expect(await summary()).toMatchObject({
    StreamDescriptionSummary: { RecordDistributionStrategy: "AUTO" },
  });
});
