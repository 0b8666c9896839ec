import { type KinesisBench, kinesisBench, streamArn, textsOf } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(() => bench.create("s"));

const get = (ShardIterator: string | undefined, more: object = {}) =>
  bench.act<Awaited<ReturnType<KinesisBench["read"]>>>("GetRecords", { ShardIterator, ...more });

test("gives records as they were put, and an iterator to go on with", async () => {
  await bench.put("s", "1");
  const first = await bench.read("s");
  expect(first).toEqual({
    Records: [
      {
        SequenceNumber: expect.any(String),
        ApproximateArrivalTimestamp: new Date(bench.cloud.clock.now()),
        Data: Buffer.from("1"),
        PartitionKey: "key",
      },
    ],
    NextShardIterator: expect.any(String),
    MillisBehindLatest: 0,
  });
  const { NextShardIterator, Records } = await get(first.NextShardIterator);
  expect(Records).toEqual([]);
  await bench.put("s", "2");
  expect(textsOf(await get(NextShardIterator))).toEqual(["2"]);
});

test("gives no more than are asked for, and tells how far behind that is", async () => {
  for (const text of ["1", "2", "3"]) {
    await bench.put("s", text);
    await bench.cloud.clock.advance(1000);
  }
  const iterator = await bench.iterator("s");
  const first = await get(iterator, { Limit: 2 });
  expect(textsOf(first)).toEqual(["1", "2"]);
  expect(first.MillisBehindLatest).toBe(2000);
  expect(await get(first.NextShardIterator)).toMatchObject({ MillisBehindLatest: 0, Records: [{}] });
});

test("many consumers read the same, each at its own pace", async () => {
  await bench.put("s", "1");
  await bench.put("s", "2");
  const [one, other] = [await bench.iterator("s"), await bench.iterator("s")];
  const slow = await get(one, { Limit: 1 });
  expect(textsOf(await get(other))).toEqual(["1", "2"]);
  expect(textsOf(await get(slow.NextShardIterator))).toEqual(["2"]);
});

test("an iterator lives five minutes", async () => {
  const iterator = await bench.iterator("s");
  await bench.cloud.clock.advance(5 * MINUTE);
  await get(iterator);
  await bench.cloud.clock.advance(1);
  await expect(get(iterator)).rejects.toMatchObject({
    code: "ExpiredIteratorException",
    message:
      "Iterator expired. The iterator was created at time Thu Jan 15 12:00:00 UTC 2026 while right now it is Thu Jan 15 12:05:00 UTC 2026 which is further in the future than the tolerated delay of 300000 milliseconds.",
  });
});

test("an iterator outlives a crash", async () => {
  await bench.put("s", "1");
  const iterator = await bench.iterator("s");
  await bench.crash();
  expect(textsOf(await get(iterator))).toEqual(["1"]);
});

test.each([["x"], ["AAAAAAAAAAGqFC9LpQ=="], ["a".repeat(300)]])(
  "refuses the iterator %s",
  async (iterator) => {
    await expect(get(iterator)).rejects.toMatchObject({
      code: "InvalidArgumentException",
      message: "Invalid ShardIterator.",
    });
  },
);

test("refuses an iterator of another stream than the one that it names", async () => {
  await bench.create("t");
  const iterator = await bench.iterator("s");
  await expect(get(iterator, { StreamARN: streamArn("t") })).rejects.toMatchObject({
    code: "InvalidArgumentException",
  });
  await get(iterator, { StreamARN: streamArn("s") });
});

test("an iterator of a stream that is gone finds nothing, though another has its name", async () => {
  const iterator = await bench.iterator("s");
  await bench.until("s", "DELETED", () => bench.act("DeleteStream", { StreamName: "s" }));
  await bench.create("s");
  await expect(get(iterator)).rejects.toMatchObject({
    code: "ResourceNotFoundException",
    message: "Shard shardId-000000000000 in stream s under account 000000000000 does not exist",
  });
});

test("records expire after the retention period, and not before", async () => {
  await bench.put("s", "old");
  await bench.cloud.clock.advance(24 * HOUR);
  await bench.put("s", "new");
  expect(textsOf(await bench.read("s"))).toEqual(["old", "new"]);
  await bench.cloud.clock.advance(1);
  expect(textsOf(await bench.read("s"))).toEqual(["new"]);
});

test("is read five times a second", async () => {
  const iterator = await bench.iterator("s");
  for (let i = 0; i < 5; i++) await get(iterator);
  await expect(get(iterator)).rejects.toMatchObject({
    code: "ProvisionedThroughputExceededException",
    message: "Rate exceeded for shard shardId-000000000000 in stream s under account 000000000000.",
  });
  expect(bench.told).toContainEqual(expect.objectContaining({ name: "shardThrottled", records: 0 }));
  await bench.cloud.clock.advance(200);
  await get(iterator);
});

test("gives ten mebibytes at most, and then rests five seconds", async () => {
  for (let i = 0; i < 11; i++) {
    await bench.put("s", "", { Data: Buffer.alloc(1024 * 1024 - 3) });
    await bench.cloud.clock.advance(1000);
  }
  const first = await bench.read("s");
  expect(first.Records).toHaveLength(10);
  await bench.cloud.clock.advance(4_900);
  await expect(get(first.NextShardIterator)).rejects.toMatchObject({
    code: "ProvisionedThroughputExceededException",
  });
  await bench.cloud.clock.advance(200);
  expect((await get(first.NextShardIterator)).Records).toHaveLength(1);
});

test("the end of a closed shard names its children, and gives no iterator", async () => {
  await bench.put("s", "before");
  const iterator = await bench.iterator("s");
  await bench.until("s", "ACTIVE", () =>
    bench.act("SplitShard", { StreamName: "s", ShardToSplit: "0", NewStartingHashKey: "100" }),
  );
  await bench.put("s", "after");
  const first = await get(iterator);
  expect(textsOf(first)).toEqual(["before"]);
  expect(first).not.toHaveProperty("NextShardIterator");
  expect(first).toMatchObject({
    MillisBehindLatest: 0,
    ChildShards: [
      {
        ShardId: "shardId-000000000001",
        ParentShards: ["shardId-000000000000"],
        HashKeyRange: { StartingHashKey: "0", EndingHashKey: "99" },
      },
      { ShardId: "shardId-000000000002", ParentShards: ["shardId-000000000000"] },
    ],
  });
  expect(textsOf(await bench.read("s", {}, "2"))).toEqual(["after"]);
});

test("an open end gives an iterator, also of a shard whose part was read", async () => {
  await bench.put("s", "1");
  await bench.put("s", "2");
  await bench.until("s", "ACTIVE", () =>
    bench.act("SplitShard", { StreamName: "s", ShardToSplit: "0", NewStartingHashKey: "100" }),
  );
  const first = await get(await bench.iterator("s"), { Limit: 1 });
  expect(first.NextShardIterator).toBeDefined();
  expect(await get(first.NextShardIterator)).not.toHaveProperty("NextShardIterator");
});

test("tries without doing", async () => {
  await expect(get(await bench.iterator("s"), { DryRun: true })).rejects.toMatchObject({
    code: "DryRunOperationException",
  });
});

test("asks for leave on the stream that the iterator is of", async () => {
  const action = bench.service.actions.find(({ name }) => name === "GetRecords");
  const ShardIterator = await bench.iterator("s");
  expect(await action?.permissions({ ShardIterator }, {} as never)).toEqual([
    { action: "kinesis:GetRecords", resource: streamArn("s"), conditions: {} },
  ]);
  expect(await action?.permissions({}, {} as never)).toMatchObject([{ resource: streamArn("") }]);
});
