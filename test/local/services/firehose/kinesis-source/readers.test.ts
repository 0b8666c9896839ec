import type { GetRecordsCommandInput, GetShardIteratorCommandInput } from "@aws-sdk/client-kinesis";
import { firehoseBench, ROLE, S3 } from "../../../../support/firehose";

const KINESIS = { KinesisStreamARN: "arn:aws:kinesis:us-east-1:000000000000:stream/s", RoleARN: ROLE };

test("reading goes on after a restart behind the last record, and ends with the stream", async () => {
  await using bench = await firehoseBench();
  const begun: (string | undefined)[] = [];
  const { answers } = bench.cloud;
  answers.set("kinesis.DescribeStream", () => ({}));
  answers.set("kinesis.ListShards", () => ({ Shards: [{ ShardId: "s0" }] }));
  answers.set("kinesis.GetShardIterator", ({ StartingSequenceNumber }: GetShardIteratorCommandInput) => {
    begun.push(StartingSequenceNumber);
    return { ShardIterator: "next" };
  });
  let left = [{ SequenceNumber: "17", PartitionKey: "k", Data: Buffer.from("hello") }];
  answers.set("kinesis.GetRecords", () => {
    const Records = left;
    left = [];
    return { Records, NextShardIterator: "next" };
  });
  await bench.act("CreateDeliveryStream", {
    DeliveryStreamName: "reader",
    DeliveryStreamType: "KinesisStreamAsSource",
    KinesisStreamSourceConfiguration: KINESIS,
    ExtendedS3DestinationConfiguration: S3,
  });
  await bench.until("bufferFlushed");
  expect(bench.objects.map(({ body }) => body.toString())).toEqual(["hello"]);
  await bench.restart();
  await bench.moveUntil("second start", () => begun[1]);
  expect(begun).toEqual([undefined, "17"]);

  await bench.act("DeleteDeliveryStream", { DeliveryStreamName: "reader" });
  await bench.until("streamStatus", ({ status }) => status === "DELETED");
  const calls = bench.cloud.calls.length;
  await bench.cloud.clock.advance(10_000);
  expect(bench.cloud.calls.slice(calls).filter(({ service }) => service === "kinesis")).toEqual([]);
});

test("§8 times in a key show when Kinesis took the oldest record of the object, whichever shard it was in", async () => {
  await using bench = await firehoseBench();
  const { answers } = bench.cloud;
  const taken: Readonly<Record<string, string>> = { s0: "2026-01-02T13:00:00Z", s1: "2026-01-02T12:59:59Z" };
  answers.set("kinesis.DescribeStream", () => ({}));
  answers.set("kinesis.ListShards", () => ({ Shards: Object.keys(taken).map((ShardId) => ({ ShardId })) }));
  answers.set("kinesis.GetShardIterator", ({ ShardId = "" }: GetShardIteratorCommandInput) => ({
    ShardIterator: ShardId,
  }));
  const left = new Set(Object.keys(taken));
  answers.set("kinesis.GetRecords", ({ ShardIterator = "" }: GetRecordsCommandInput) => ({
    Records: left.delete(ShardIterator)
      ? [
          {
            SequenceNumber: "17",
            PartitionKey: "k",
            Data: Buffer.from(ShardIterator),
            ApproximateArrivalTimestamp: new Date(taken[ShardIterator] ?? 0),
          },
        ]
      : [],
    NextShardIterator: ShardIterator,
  }));
  const started = bench.cloud.clock.now();
  await bench.act("CreateDeliveryStream", {
    DeliveryStreamName: "reader",
    DeliveryStreamType: "KinesisStreamAsSource",
    KinesisStreamSourceConfiguration: KINESIS,
    ExtendedS3DestinationConfiguration: {
      ...S3,
      Prefix: "!{timestamp:yyyy-MM-dd/HH-mm-ss}/",
      ErrorOutputPrefix: "errors/",
    },
  });
  const { oldest } = await bench.until("bufferFlushed");
  expect(bench.objects).toMatchObject([
    { key: expect.stringMatching(/^2026-01-02\/12-59-59\/reader-1-2026-01-02-12-59-59-/), bucket: "logs" },
  ]);
  // The interval and the 24 hours count from the reading.
  expect(oldest).toBeGreaterThanOrEqual(started);
});
