import { type KinesisBench, kinesisBench, streamArn, textsOf } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

beforeEach(() => bench.create("s", { ShardCount: 2 }));

const HIGH = "340282366920938463463374607431768211455";

test("goes to the shard of its partition key, or of the hash key that it brings", async () => {
  // The MD5 of "a" begins with 0c, that of "key" with 3c, that of "b" with 92.
  expect(await bench.put("s", "x", { PartitionKey: "a" })).toMatchObject({ ShardId: "shardId-000000000000" });
  expect(await bench.put("s", "x", { PartitionKey: "b" })).toMatchObject({ ShardId: "shardId-000000000001" });
  expect(await bench.put("s", "x", { PartitionKey: "b", ExplicitHashKey: "0" })).toMatchObject({
    ShardId: "shardId-000000000000",
  });
  expect(await bench.put("s", "x", { PartitionKey: "a", ExplicitHashKey: HIGH })).toMatchObject({
    ShardId: "shardId-000000000001",
  });
});

test("numbers rise within a shard, also when a minimum is asked for", async () => {
  const first = await bench.put("s", "1");
  const second = await bench.put("s", "2", { SequenceNumberForOrdering: first.SequenceNumber });
  expect(BigInt(second.SequenceNumber ?? 0)).toBeGreaterThan(BigInt(first.SequenceNumber ?? 0));
});

test("refuses a minimum that is no sequence number, or lies in the future", async () => {
  const { SequenceNumber } = await bench.put("s", "x");
  // Behind the seconds of arrival stand nine hexadecimal digits.
  const future = String(BigInt(SequenceNumber ?? 0) + (60n << 36n));
  for (const SequenceNumberForOrdering of ["0", future])
    await expect(bench.put("s", "x", { SequenceNumberForOrdering })).rejects.toMatchObject({
      code: "InvalidArgumentException",
      message: `ExclusiveMinimumSequenceNumber ${SequenceNumberForOrdering} used in PutRecord on stream s under account 000000000000 is invalid.`,
    });
});

test("refuses a hash key beyond 128 bits", async () => {
  const ExplicitHashKey = `${HIGH.slice(0, -1)}6`;
  await expect(bench.put("s", "x", { ExplicitHashKey })).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message: `Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was ${ExplicitHashKey}`,
  });
});

test("refuses a record that is larger than the stream takes, key included, and never prints it", async () => {
  const Data = Buffer.alloc(1024 * 1024);
  await expect(bench.put("s", "", { Data })).rejects.toMatchObject({
    code: "ValidationException",
    message:
      "1 validation error detected: Value at 'data' failed to satisfy constraint: Member must have length less than or equal to 1048576",
  });
  await bench.put("s", "", { Data: Data.subarray(3) });
});

test("a stream that is set so takes records of ten mebibytes", async () => {
  await bench.until("s", "ACTIVE", () =>
    bench.act("UpdateMaxRecordSize", { StreamARN: streamArn("s"), MaxRecordSizeInKiB: 10_240 }),
  );
  const Data = Buffer.alloc(10 * 1024 * 1024 - 3, "x");
  await bench.put("s", "", { Data });
  const { Records = [] } = await bench.read("s");
  expect(Records[0]?.Data?.length).toBe(Data.length);
});

test("needs a partition key, unless the stream distributes by itself", async () => {
  await expect(bench.put("s", "x", { PartitionKey: undefined })).rejects.toMatchObject({
    code: "ValidationException",
    message:
      "1 validation error detected: Value at 'partitionKey' failed to satisfy constraint: Member must not be null",
  });
  await bench.create("auto", { RecordDistributionStrategy: "AUTO" });
  const { ShardId } = await bench.put("auto", "x", { PartitionKey: undefined });
  const { Records = [] } = await bench.read("auto", {}, ShardId);
  expect(Records[0]).toMatchObject({ PartitionKey: undefined });
});

test("is refused when its shard has had its share of the second", async () => {
  const Data = Buffer.alloc(1024 * 1024 - 3);
  await bench.put("s", "", { Data });
  await expect(bench.put("s", "x")).rejects.toMatchObject({
    code: "ProvisionedThroughputExceededException",
    message: "Rate exceeded for shard shardId-000000000000 in stream s under account 000000000000.",
  });
  expect(bench.told).toContainEqual(
    expect.objectContaining({ name: "shardThrottled", shard: "shardId-000000000000", records: 1 }),
  );
  await bench.put("s", "x", { PartitionKey: "b" });
  await bench.cloud.clock.advance(1000);
  await bench.put("s", "x");
});

test("tries without doing", async () => {
  await expect(bench.put("s", "x", { DryRun: true })).rejects.toMatchObject({
    code: "DryRunOperationException",
  });
  expect(textsOf(await bench.read("s"))).toEqual([]);
});

test("tells that it can be read, and says KMS once the stream is encrypted", async () => {
  expect(await bench.put("s", "abc")).not.toHaveProperty("EncryptionType");
  expect(bench.told).toContainEqual(
    expect.objectContaining({ name: "shardRecords", stream: "s", records: 1, bytes: 6 }),
  );
  await bench.until("s", "ACTIVE", () =>
    bench.act("StartStreamEncryption", {
      StreamName: "s",
      EncryptionType: "KMS",
      KeyId: "alias/aws/kinesis",
    }),
  );
  expect(await bench.put("s", "abc")).toMatchObject({ EncryptionType: "KMS" });
  const { Records = [] } = await bench.read("s");
  expect(Records.map(({ EncryptionType }) => EncryptionType)).toEqual([undefined, "KMS"]);
});

test("there is nothing to put to while the stream is being created, or when there is none", async () => {
  await bench.act("CreateStream", { StreamName: "new", ShardCount: 1 });
  for (const name of ["new", "none"])
    await expect(bench.put(name, "x")).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message: `Stream ${name} under account 000000000000 not found.`,
    });
});
