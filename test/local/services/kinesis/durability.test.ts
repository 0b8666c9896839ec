import { type KinesisBench, kinesisBench, textsOf } from "../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const HOUR = 60 * 60 * 1000;

test("whatever was acknowledged is there after a crash, and numbers go on rising", async () => {
  await bench.create("s");
  const before = await bench.put("s", "1");
  await bench.crash();
  const after = await bench.put("s", "2");
  expect(BigInt(after.SequenceNumber ?? 0)).toBeGreaterThan(BigInt(before.SequenceNumber ?? 0));
  const { Records = [] } = await bench.read("s");
  expect(textsOf({ Records })).toEqual(["1", "2"]);
  expect(Records.map(({ SequenceNumber }) => SequenceNumber)).toEqual([
    before.SequenceNumber,
    after.SequenceNumber,
  ]);
});

test("a stream that was on its way arrives, whatever the way was", async () => {
  await bench.create("changing");
  await bench.create("going");
  await bench.act("CreateStream", { StreamName: "coming", ShardCount: 2 });
  await bench.act("StartStreamEncryption", { StreamName: "changing", EncryptionType: "KMS", KeyId: "k" });
  await bench.act("DeleteStream", { StreamName: "going" });
  await bench.crash();
  await bench.until("coming", "ACTIVE", async () => undefined);
  await bench.cloud.clock.advance(1);
  expect((await bench.describe("coming")).Shards).toHaveLength(2);
  expect(await bench.describe("changing")).toMatchObject({ StreamStatus: "ACTIVE", KeyId: "k" });
  await expect(bench.describe("going")).rejects.toMatchObject({ code: "ResourceNotFoundException" });
});

test("records that are put while shards split are all read, each once, from parents and children", async () => {
  await bench.create("s");
  const texts = Array.from({ length: 60 }, (_, i) => String(i));
  const puts: Promise<unknown>[] = [];
  await bench.until("s", "ACTIVE", async () => {
    for (const text of texts.slice(0, 20)) puts.push(bench.put("s", text, { PartitionKey: text }));
    await bench.act("UpdateShardCount", {
      StreamName: "s",
      TargetShardCount: 2,
      ScalingType: "UNIFORM_SCALING",
    });
    for (const text of texts.slice(20, 40)) puts.push(bench.put("s", text, { PartitionKey: text }));
  });
  for (const text of texts.slice(40)) puts.push(bench.put("s", text, { PartitionKey: text }));
  await Promise.all(puts);
  const all: string[] = [];
  for (const { ShardId = "" } of (await bench.describe("s")).Shards ?? [])
    all.push(...textsOf(await bench.read("s", {}, ShardId)));
  expect(all.sort()).toEqual(texts.sort());
});

test("a closed shard is forgotten when its records have expired", async () => {
  await bench.create("s");
  await bench.put("s", "old");
  await bench.until("s", "ACTIVE", () =>
    bench.act("SplitShard", { StreamName: "s", ShardToSplit: "0", NewStartingHashKey: "100" }),
  );
  await bench.cloud.clock.advance(25 * HOUR);
  expect((await bench.describe("s")).Shards?.map(({ ShardId }) => ShardId)).toEqual([
    "shardId-000000000001",
    "shardId-000000000002",
  ]);
  await expect(bench.iterator("s")).rejects.toMatchObject({ code: "ResourceNotFoundException" });
  await bench.until("s", "ACTIVE", () =>
    bench.act("MergeShards", { StreamName: "s", ShardToMerge: "1", AdjacentShardToMerge: "2" }),
  );
  expect((await bench.describe("s")).Shards?.at(-1)?.ShardId).toBe("shardId-000000000003");
});
