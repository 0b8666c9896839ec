import { type KinesisBench, kinesisBench, textsOf } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

beforeEach(() => bench.create("s", { ShardCount: 3 }));

const merge = (ShardToMerge: string, AdjacentShardToMerge: string) =>
  bench.act("MergeShards", { StreamName: "s", ShardToMerge, AdjacentShardToMerge });

test.each([
  ["0", "1"],
  ["1", "0"],
])("closes shards %s and %s and opens one in their place", async (one, other) => {
  await bench.put("s", "1", { PartitionKey: "a" });
  await bench.until("s", "ACTIVE", () => merge(one, other));
  const { Shards = [] } = await bench.describe("s");
  expect(Shards[3]).toMatchObject({
    ShardId: "shardId-000000000003",
    ParentShardId: `shardId-00000000000${one}`,
    AdjacentParentShardId: `shardId-00000000000${other}`,
    HashKeyRange: { StartingHashKey: "0", EndingHashKey: "226854911280625642308916404954512140969" },
  });
  expect(await bench.put("s", "2", { PartitionKey: "a" })).toMatchObject({ ShardId: "shardId-000000000003" });
  expect(textsOf(await bench.read("s"))).toEqual(["1"]);
  expect(textsOf(await bench.read("s", {}, "3"))).toEqual(["2"]);
});

test("refuses shards that do not lie side by side", async () => {
  await expect(merge("0", "2")).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message:
      "Shards shardId-000000000000 and shardId-000000000002 in stream s under account 000000000000 are not an adjacent pair of shards eligible for merging",
  });
});

test("refuses shards that are not there, or closed", async () => {
  await expect(merge("0", "7")).rejects.toMatchObject({ code: "ResourceNotFoundException" });
  await bench.until("s", "ACTIVE", () => merge("0", "1"));
  await expect(merge("1", "2")).rejects.toMatchObject({ code: "InvalidArgumentException" });
});
