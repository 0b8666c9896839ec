import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const NAME = { StreamName: "s" };
const create = (input: object): Promise<object> => bench.act("CreateStream", { ...NAME, ...input });

test("a stream is CREATING without shards, then ACTIVE with shards that share all keys", async () => {
  await bench.until("s", "ACTIVE", async () => {
    await create({ ShardCount: 2 });
    expect(await bench.describe("s")).toMatchObject({ StreamStatus: "CREATING", Shards: [] });
  });
  const starts = { StartingSequenceNumber: expect.stringMatching(/^\d{56}$/) };
  expect(await bench.describe("s")).toEqual({
    StreamName: "s",
    StreamARN: streamArn("s"),
    StreamStatus: "ACTIVE",
    StreamModeDetails: { StreamMode: "PROVISIONED" },
    RetentionPeriodHours: 24,
    StreamCreationTimestamp: new Date(Date.UTC(2026, 0, 15, 12)),
    EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
    EncryptionType: "NONE",
    HasMoreShards: false,
    Shards: [
      {
        ShardId: "shardId-000000000000",
        HashKeyRange: { StartingHashKey: "0", EndingHashKey: "170141183460469231731687303715884105727" },
        SequenceNumberRange: starts,
      },
      {
        ShardId: "shardId-000000000001",
        HashKeyRange: {
          StartingHashKey: "170141183460469231731687303715884105728",
          EndingHashKey: "340282366920938463463374607431768211455",
        },
        SequenceNumberRange: starts,
      },
    ],
  });
});

test("without shards and without mode it is on-demand, with four shards", async () => {
  await bench.create("s", {});
  const { Shards, StreamModeDetails } = await bench.describe("s");
  expect(Shards).toHaveLength(4);
  expect(StreamModeDetails).toEqual({ StreamMode: "ON_DEMAND" });
});

test("cannot be made twice", async () => {
  await create({ ShardCount: 1 });
  await expect(create({ ShardCount: 1 })).rejects.toMatchObject({
    code: "ResourceInUseException",
    message: "Stream s under account 000000000000 already exists.",
  });
});

test("no more shards than the account may have", async () => {
  await expect(create({ ShardCount: 20_001 })).rejects.toMatchObject({
    code: "LimitExceededException",
    message: expect.stringMatching(
      /^This request would exceed the shard limit for the account 000000000000 in us-east-1\. Current shard count for the account: 0\. Limit: 20000\. Number of additional shards that would have resulted from this request: 20001\./,
    ),
  });
});

test("five at a time, and no more", async () => {
  for (let i = 0; i < 5; i++) await create({ StreamName: `n${i}`, ShardCount: 1 });
  await expect(create({ ShardCount: 1 })).rejects.toMatchObject({ code: "LimitExceededException" });
  await bench.until("n4", "ACTIVE", async () => undefined);
  await create({ ShardCount: 1 });
});

test.each([
  [
    { StreamName: "a b", ShardCount: 1 },
    "Value 'a b' at 'streamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
  ],
  [
    { ShardCount: 0 },
    "Value '0' at 'shardCount' failed to satisfy constraint: Member must have value greater than or equal to 1",
  ],
  [
    { StreamName: undefined },
    "Value null at 'streamName' failed to satisfy constraint: Member must not be null",
  ],
])("refuses %j", async (input, message) => {
  await expect(create(input)).rejects.toMatchObject({
    code: "ValidationException",
    message: `1 validation error detected: ${message}`,
  });
});

test.each([
  [{ StreamModeDetails: { StreamMode: "PROVISIONED" } }],
  [{ ShardCount: 1, StreamModeDetails: { StreamMode: "ON_DEMAND" } }],
  [{ ShardCount: 1, RecordDistributionStrategy: "AUTO" }],
  [{ ShardCount: 1, Tags: { "aws:x": "y" } }],
])("refuses what does not go together: %j", async (input) => {
  await expect(create(input)).rejects.toMatchObject({ code: "InvalidArgumentException" });
});

test("refuses warm throughput by name", async () => {
  await expect(create({ WarmThroughputMiBps: 10 })).rejects.toMatchObject({
    code: "NotModelledByLocalCloud",
    message: expect.stringContaining("WarmThroughputMiBps"),
  });
});

test("needs leave to create the stream, and to tag it when it brings tags", async () => {
  const action = bench.service.actions.find(({ name }) => name === "CreateStream");
  const needed = await action?.permissions({ StreamName: "s", Tags: { a: "b" } }, {} as never);
  const conditions = { "aws:RequestTag/a": "b", "aws:TagKeys": ["a"] };
  expect(needed).toEqual([
    { action: "kinesis:CreateStream", resource: streamArn("s"), conditions },
    { action: "kinesis:AddTagsToStream", resource: streamArn("s"), conditions },
  ]);
});
