import { type KinesisBench, kinesisBench, textsOf } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

beforeEach(() => bench.create("s", { ShardCount: 3 }));

const split = (input: object = {}) =>
  bench.act("SplitShard", {
    StreamName: "s",
    ShardToSplit: "shardId-000000000000",
    NewStartingHashKey: "1000",
    ...input,
  });

test("closes the shard and opens two in its place, while records come and go", async () => {
  await bench.until("s", "ACTIVE", async () => {
    await split();
    expect(await bench.describe("s")).toMatchObject({ StreamStatus: "UPDATING" });
    await bench.put("s", "meanwhile", { PartitionKey: "a" });
  });
  const { Shards = [] } = await bench.describe("s");
  expect(Shards).toHaveLength(5);
  expect(Shards[0]?.SequenceNumberRange?.EndingSequenceNumber).toMatch(/^\d{56}$/);
  expect(Shards.slice(3)).toMatchObject([
    {
      ShardId: "shardId-000000000003",
      ParentShardId: "shardId-000000000000",
      HashKeyRange: { StartingHashKey: "0", EndingHashKey: "999" },
    },
    {
      ShardId: "shardId-000000000004",
      ParentShardId: "shardId-000000000000",
      HashKeyRange: { StartingHashKey: "1000", EndingHashKey: "113427455640312821154458202477256070484" },
    },
  ]);
  expect(textsOf(await bench.read("s"))).toEqual(["meanwhile"]);
  expect(await bench.put("s", "x", { PartitionKey: "a" })).toMatchObject({ ShardId: "shardId-000000000004" });
});

test.each([
  [
    { NewStartingHashKey: "1" },
    "NewStartingHashKey 1 used in SplitShard() on shard shardId-000000000000 in stream s under account 000000000000 is not both greater than one plus the shard's StartingHashKey 0 and less than the shard's EndingHashKey 113427455640312821154458202477256070484.",
  ],
  [
    { NewStartingHashKey: "999999999999999999999999999999999999999", ShardToSplit: "2" },
    "NewStartingHashKey 999999999999999999999999999999999999999 used in SplitShard() on shard shardId-000000000002 in stream s under account 000000000000 is not both greater than one plus the shard's StartingHashKey 226854911280625642308916404954512140970 and less than the shard's EndingHashKey 340282366920938463463374607431768211455.",
  ],
])("refuses a key outside the shard: %j", async (input, message) => {
  await expect(split(input)).rejects.toMatchObject({ code: "InvalidArgumentException", message });
});

test("a shard is split once", async () => {
  await bench.until("s", "ACTIVE", split);
  await expect(split()).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message:
      "Shard shardId-000000000000 in stream s under account 000000000000 has already been merged or split, and thus is not eligible for merging or splitting.",
  });
});

test.each([
  [
    "shardId-000000000005",
    "Could not find shard shardId-000000000005 in stream s under account 000000000000.",
  ],
  ["ABC", "Could not find shard ABC in stream s under account 000000000000."],
])("there is no shard %s", async (ShardToSplit, message) => {
  await expect(split({ ShardToSplit })).rejects.toMatchObject({
    code: "ResourceNotFoundException",
    message,
  });
});

test("waits for no other change, and an on-demand stream sees to itself", async () => {
  await split();
  await expect(split({ ShardToSplit: "1" })).rejects.toMatchObject({
    code: "ResourceInUseException",
    message: "Stream s under account 000000000000 not ACTIVE, instead in state UPDATING",
  });
  await bench.create("auto", {});
  await expect(split({ StreamName: "auto" })).rejects.toMatchObject({
    code: "ValidationException",
    message: "Request is invalid. Stream auto under account 000000000000 is in On-Demand mode.",
  });
});

test("is carried out though the cloud was killed meanwhile", async () => {
  await split();
  await bench.put("s", "meanwhile", { PartitionKey: "a" });
  await bench.crash();
  await bench.until("s", "ACTIVE", async () => undefined);
  expect((await bench.describe("s")).Shards).toHaveLength(5);
  expect(textsOf(await bench.read("s"))).toEqual(["meanwhile"]);
});
