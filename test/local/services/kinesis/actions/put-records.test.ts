import { readdir, writeFile } from "node:fs/promises";
import { type KinesisBench, kinesisBench, textsOf } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

interface Answer {
  FailedRecordCount: number;
  Records: { ShardId?: string; SequenceNumber?: string; ErrorCode?: string; ErrorMessage?: string }[];
}

beforeEach(() => bench.create("s", { ShardCount: 2 }));

const record = (text: string, PartitionKey = "a") => ({ Data: Buffer.from(text), PartitionKey });
const put = (Records: object[], more: object = {}): Promise<Answer> =>
  bench.act("PutRecords", { StreamName: "s", Records, ...more });

test("gives each record its shard and its number, in the order of the request", async () => {
  const { FailedRecordCount, Records } = await put([record("1"), record("2", "b"), record("3")]);
  expect(FailedRecordCount).toBe(0);
  expect(Records.map(({ ShardId }) => ShardId)).toEqual([
    "shardId-000000000000",
    "shardId-000000000001",
    "shardId-000000000000",
  ]);
  const low = await bench.read("s");
  expect(textsOf(low)).toEqual(["1", "3"]);
  expect(low.Records?.map(({ SequenceNumber }) => SequenceNumber)).toEqual([
    Records[0]?.SequenceNumber,
    Records[2]?.SequenceNumber,
  ]);
});

test("a hot shard refuses what is too much for it, and the others take theirs", async () => {
  const large = { Data: Buffer.alloc(600 * 1024), PartitionKey: "a" };
  const { FailedRecordCount, Records } = await put([large, large, record("x"), record("y", "b")]);
  expect(FailedRecordCount).toBe(1);
  expect(Records).toEqual([
    { ShardId: "shardId-000000000000", SequenceNumber: expect.any(String) },
    {
      ErrorCode: "ProvisionedThroughputExceededException",
      ErrorMessage: "Rate exceeded for shard shardId-000000000000 in stream s under account 000000000000.",
    },
    { ShardId: "shardId-000000000000", SequenceNumber: expect.any(String) },
    { ShardId: "shardId-000000000001", SequenceNumber: expect.any(String) },
  ]);
});

test("refuses the thousand and first record of a second", async () => {
  const all = Array.from({ length: 500 }, () => record("x"));
  await put(all);
  await put(all);
  expect(await put([record("x")])).toMatchObject({ FailedRecordCount: 1 });
  await bench.cloud.clock.advance(1000);
  expect(await put(all)).toMatchObject({ FailedRecordCount: 0 });
});

test("a record that the disk does not take is an internal failure of its own", async () => {
  await bench.put("s", "x");
  const [stream = ""] = await readdir(bench.cloud.state.path("shards"));
  await writeFile(bench.cloud.state.path("shards", stream, "1"), "in the way of a folder");
  const { FailedRecordCount, Records } = await put([record("1"), record("2", "b")]);
  expect(FailedRecordCount).toBe(1);
  expect(Records[1]).toEqual({ ErrorCode: "InternalFailure", ErrorMessage: "Internal service failure." });
});

test.each([
  [[], "Value at 'records' failed to satisfy constraint: Member must have length greater than or equal to 1"],
  [
    Array.from({ length: 501 }, () => record("x")),
    "Value at 'records' failed to satisfy constraint: Member must have length less than or equal to 500",
  ],
  [
    [record("x"), { PartitionKey: "a" }],
    "Value at 'records.2.member.data' failed to satisfy constraint: Member must not be null",
  ],
  [
    [record("x"), { ...record("x"), PartitionKey: undefined }],
    "Value at 'records.2.member.partitionKey' failed to satisfy constraint: Member must not be null",
  ],
  [
    [{ Data: Buffer.alloc(1024 * 1024 + 1), PartitionKey: "a" }],
    "Value at 'records.1.member.data' failed to satisfy constraint: Member must have length less than or equal to 1048576",
  ],
])("refuses a whole request for its shape", async (records, message) => {
  await expect(put(records)).rejects.toMatchObject({
    code: "ValidationException",
    message: `1 validation error detected: ${message}`,
  });
});

test("refuses more than ten mebibytes", async () => {
  const large = { Data: Buffer.alloc(1024 * 1024 - 1), PartitionKey: "a" };
  await expect(put(Array.from({ length: 11 }, () => large))).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message: "Records size exceeds 10 MB limit",
  });
});

test("a stream that distributes by itself spreads records evenly, whatever their keys", async () => {
  await bench.create("auto", { RecordDistributionStrategy: "AUTO" });
  const { Records } = await put(
    Array.from({ length: 40 }, () => record("x")),
    { StreamName: "auto" },
  );
  const counts = [0, 1, 2, 3].map(
    (shard) => Records.filter(({ ShardId }) => ShardId === `shardId-00000000000${shard}`).length,
  );
  expect(counts).toEqual([10, 10, 10, 10]);
});

test("tries without doing", async () => {
  await expect(put([record("x")], { DryRun: true })).rejects.toMatchObject({
    code: "DryRunOperationException",
  });
  expect(textsOf(await bench.read("s"))).toEqual([]);
});

test("gives CloudWatch its counts", async () => {
  await put([record("1"), { Data: Buffer.alloc(1024 * 1024 - 1), PartitionKey: "a" }]);
  await bench.service.stop();
  const data = bench.cloud.calls.flatMap(
    ({ input }) => (input as { MetricData: { MetricName: string; Values: number[] }[] }).MetricData,
  );
  const value = (name: string) => data.find(({ MetricName }) => MetricName === name)?.Values;
  expect(value("PutRecords.TotalRecords")).toEqual([2]);
  expect(value("PutRecords.SuccessfulRecords")).toEqual([1]);
  expect(value("PutRecords.ThrottledRecords")).toEqual([1]);
  expect(value("IncomingRecords")).toEqual([1]);
  expect(value("WriteProvisionedThroughputExceeded")).toEqual([1]);
});
