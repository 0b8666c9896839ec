import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

interface Page {
  Shards: { ShardId: string }[];
  NextToken?: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const list = (input: object): Promise<Page> => bench.act("ListShards", input);
const ids = async (input: object) =>
  (await list({ StreamName: "s", ...input })).Shards.map(({ ShardId }) => Number(ShardId.slice(-3)));

test("gives pages that a token goes on with", async () => {
  await bench.create("s", { ShardCount: 3 });
  const first = await list({ StreamName: "s", MaxResults: 2 });
  expect(first.Shards).toHaveLength(2);
  const second = await list({ NextToken: first.NextToken });
  expect(second).toMatchObject({ Shards: [{ ShardId: "shardId-000000000002" }] });
  expect(second).not.toHaveProperty("NextToken");
  expect(await ids({ ExclusiveStartShardId: "shardId-000000000000" })).toEqual([1, 2]);
});

test("a token lives five minutes, and goes with nothing else", async () => {
  await bench.create("s", { ShardCount: 2 });
  const { NextToken } = await list({ StreamARN: streamArn("s"), MaxResults: 1 });
  await expect(list({ NextToken, StreamName: "s" })).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message: "NextToken and StreamName cannot be provided together.",
  });
  await bench.cloud.clock.advance(5 * MINUTE + 1);
  await expect(list({ NextToken })).rejects.toMatchObject({ code: "ExpiredNextTokenException" });
  await expect(list({})).rejects.toMatchObject({
    message: "Either NextToken or StreamName should be provided.",
  });
  await expect(list({ NextToken: "x" })).rejects.toMatchObject({ code: "InvalidArgumentException" });
});

test("filters by what was open when", async () => {
  const { clock } = bench.cloud;
  await bench.create("s");
  const start = clock.now();
  await clock.advance(10 * MINUTE);
  await bench.until("s", "ACTIVE", () =>
    bench.act("SplitShard", { StreamName: "s", ShardToSplit: "0", NewStartingHashKey: "100" }),
  );
  await clock.advance(10 * MINUTE);
  const at = (Type: string, more: object = {}) => ids({ ShardFilter: { Type, ...more } });
  const time = (minutes: number) => ({ Timestamp: new Date(start + minutes * MINUTE) });
  expect(await at("AT_LATEST")).toEqual([1, 2]);
  expect(await at("AT_TRIM_HORIZON")).toEqual([0]);
  expect(await at("FROM_TRIM_HORIZON")).toEqual([0, 1, 2]);
  expect(await at("AT_TIMESTAMP", time(5))).toEqual([0]);
  expect(await at("AT_TIMESTAMP", time(15))).toEqual([1, 2]);
  expect(await at("FROM_TIMESTAMP", time(5))).toEqual([0, 1, 2]);
  expect(await at("FROM_TIMESTAMP", time(15))).toEqual([1, 2]);
  expect(await at("AFTER_SHARD_ID", { ShardId: "shardId-000000000001" })).toEqual([2]);
  await clock.advance(24 * HOUR);
  expect(await at("FROM_TRIM_HORIZON")).toEqual([1, 2]);
});

test.each([
  [{ Type: "AT_TIMESTAMP" }],
  [{ Type: "AT_LATEST", Timestamp: new Date(0) }],
  [{ Type: "AFTER_SHARD_ID" }],
  [{ Type: "AT_LATEST", ShardId: "0" }],
])("refuses the filter %j", async (ShardFilter) => {
  await bench.create("s");
  await expect(list({ StreamName: "s", ShardFilter })).rejects.toMatchObject({
    code: "InvalidArgumentException",
  });
});

test("tells streams of one name apart by when they were created", async () => {
  await bench.create("s");
  const { StreamCreationTimestamp: created } = await bench.describe("s");
  expect(await ids({ StreamCreationTimestamp: created })).toEqual([0]);
  await expect(list({ StreamName: "s", StreamCreationTimestamp: new Date(0) })).rejects.toMatchObject({
    code: "ResourceNotFoundException",
  });
});

test("there is no list before the stream is there", async () => {
  await bench.act("CreateStream", { StreamName: "s", ShardCount: 1 });
  await expect(list({ StreamName: "s" })).rejects.toMatchObject({ code: "ResourceInUseException" });
});
