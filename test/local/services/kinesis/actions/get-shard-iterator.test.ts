import { type KinesisBench, kinesisBench, textsOf } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

beforeEach(() => bench.create("s", { ShardCount: 2 }));

const SECOND = 1000;

test("begins at the oldest record, or behind the newest", async () => {
  await bench.put("s", "1");
  const latest = await bench.iterator("s", { ShardIteratorType: "LATEST" });
  await bench.put("s", "2");
  expect(textsOf(await bench.read("s"))).toEqual(["1", "2"]);
  expect(textsOf(await bench.act("GetRecords", { ShardIterator: latest }))).toEqual(["2"]);
});

test("begins at a record, or behind it", async () => {
  await bench.put("s", "1");
  const { SequenceNumber: StartingSequenceNumber } = await bench.put("s", "2");
  await bench.put("s", "3");
  const at = { ShardIteratorType: "AT_SEQUENCE_NUMBER", StartingSequenceNumber } as const;
  expect(textsOf(await bench.read("s", at))).toEqual(["2", "3"]);
  const after = { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", StartingSequenceNumber } as const;
  expect(textsOf(await bench.read("s", after))).toEqual(["3"]);
});

test("begins at the shard's own first number", async () => {
  await bench.put("s", "1");
  const [shard] = (await bench.describe("s")).Shards ?? [];
  const StartingSequenceNumber = shard?.SequenceNumberRange?.StartingSequenceNumber;
  for (const ShardIteratorType of ["AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"] as const)
    expect(textsOf(await bench.read("s", { ShardIteratorType, StartingSequenceNumber }))).toEqual(["1"]);
});

test("begins at a time: the first record that came then, or later", async () => {
  const { clock } = bench.cloud;
  const start = clock.now();
  for (const text of ["1", "2", "3"]) {
    await bench.put("s", text);
    await clock.advance(10 * SECOND);
  }
  const from = (milliseconds: number) =>
    bench.read("s", { ShardIteratorType: "AT_TIMESTAMP", Timestamp: new Date(start + milliseconds) });
  expect(textsOf(await from(-1))).toEqual(["1", "2", "3"]);
  expect(textsOf(await from(10 * SECOND))).toEqual(["2", "3"]);
  expect(textsOf(await from(10 * SECOND + 1))).toEqual(["3"]);
  expect(textsOf(await from(30 * SECOND))).toEqual([]);
});

const MEMBERS =
  "Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or (2) TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified";

test("refuses members that do not go together", async () => {
  const { SequenceNumber: StartingSequenceNumber } = await bench.put("s", "1");
  const future = new Date(bench.cloud.clock.now() + 1);
  const cases = [
    [
      { ShardIteratorType: "AT_SEQUENCE_NUMBER" },
      `${MEMBERS} AT_SEQUENCE_NUMBER and no StartingSequenceNumber.`,
    ],
    [
      { ShardIteratorType: "LATEST", StartingSequenceNumber },
      `${MEMBERS} LATEST and also a StartingSequenceNumber.`,
    ],
    [
      { ShardIteratorType: "AT_TIMESTAMP" },
      "Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no timestamp parameter.",
    ],
    [
      { ShardIteratorType: "AT_TIMESTAMP", Timestamp: future },
      `The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. timestampInMillis: ${future.getTime()}, currentTimestampInMillis: ${future.getTime() - 1}`,
    ],
  ] as const;
  for (const [start, message] of cases)
    await expect(bench.iterator("s", start)).rejects.toMatchObject({
      code: "InvalidArgumentException",
      message,
    });
});

test("refuses a number that is none, of another shard, or of another stream", async () => {
  const { SequenceNumber: other } = await bench.put("s", "x", { PartitionKey: "b" });
  await bench.cloud.clock.advance(2 * SECOND);
  await bench.create("t");
  const { SequenceNumber: foreign } = await bench.put("t", "x");
  const where =
    "used in GetShardIterator on shard shardId-000000000000 in stream s under account 000000000000 is invalid";
  const cases = [
    ["5", `StartingSequenceNumber 5 ${where}.`],
    [
      other,
      "Invalid StartingSequenceNumber. It encodes shardId-000000000001, while it was used in a call to a shard with shardId-000000000000",
    ],
    [foreign, `StartingSequenceNumber ${foreign} ${where} because it did not come from this stream.`],
  ] as const;
  for (const [StartingSequenceNumber, message] of cases)
    await expect(
      bench.iterator("s", { ShardIteratorType: "AT_SEQUENCE_NUMBER", StartingSequenceNumber }),
    ).rejects.toMatchObject({ code: "InvalidArgumentException", message });
});

test.each([
  ["s", "7", "Shard shardId-000000000007 in stream s under account 000000000000 does not exist"],
  [
    "none",
    "shardId-0",
    "Shard shardId-000000000000 in stream none under account 000000000000 does not exist",
  ],
  ["s", "ABC", "Could not find shard ABC in stream s under account 000000000000."],
])("there is no iterator of stream %s and shard %s", async (stream, shard, message) => {
  await expect(bench.iterator(stream, {}, shard)).rejects.toMatchObject({
    code: "ResourceNotFoundException",
    message,
  });
});

test("refuses a type that there is not", async () => {
  await expect(bench.iterator("s", { ShardIteratorType: "FIRST" as never })).rejects.toMatchObject({
    code: "ValidationException",
    message:
      "1 validation error detected: Value 'FIRST' at 'shardIteratorType' failed to satisfy constraint: Member must satisfy enum value set: [AFTER_SEQUENCE_NUMBER, LATEST, AT_TIMESTAMP, AT_SEQUENCE_NUMBER, TRIM_HORIZON]",
  });
});

test("gives five a second of one shard", async () => {
  for (let i = 0; i < 5; i++) await bench.iterator("s");
  await expect(bench.iterator("s")).rejects.toMatchObject({
    code: "ProvisionedThroughputExceededException",
  });
  await bench.iterator("s", {}, "1");
});
