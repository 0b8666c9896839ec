import fc from "fast-check";
import { loadModel } from "../../local/gateway/wire/model";
import { edgeOfTests, expectAwsShape, word } from "../support/edge-fuzz";
import type { Unsigned } from "../support/signed-call";

const edge = edgeOfTests();

const ARN = "arn:aws:kinesis:us-east-1:000000000000:stream/s";
const text = fc.oneof(
  word,
  fc.constantFrom(
    "s",
    ARN,
    `${ARN}/consumer/c:1`,
    "shardId-000000000000",
    "0",
    "9".repeat(40),
    "TRIM_HORIZON",
    "KMS",
  ),
);
const whole = fc.oneof(fc.integer(), fc.constantFrom(0, 1, 24, 8760, 10_001));

/** Members of requests by the kind of value that they hold, with the names of Kinesis's own. */
const input = fc.record(
  {
    StreamName: text,
    StreamARN: text,
    ResourceARN: text,
    ConsumerARN: text,
    ConsumerName: text,
    ShardId: text,
    ShardToSplit: text,
    ShardToMerge: text,
    AdjacentShardToMerge: text,
    NewStartingHashKey: text,
    ShardIterator: text,
    ShardIteratorType: text,
    StartingSequenceNumber: text,
    NextToken: text,
    Policy: fc.oneof(text, fc.json()),
    PartitionKey: text,
    Data: fc.base64String({ maxLength: 40 }),
    Records: fc.array(fc.record({ Data: fc.base64String(), PartitionKey: text, ExplicitHashKey: text })),
    Tags: fc.dictionary(word, word),
    TagKeys: fc.array(word),
    Limit: whole,
    MaxResults: whole,
    ShardCount: whole,
    TargetShardCount: whole,
    ScalingType: fc.constant("UNIFORM_SCALING"),
    RetentionPeriodHours: whole,
    MaxRecordSizeInKiB: whole,
    EncryptionType: text,
    KeyId: text,
    Timestamp: fc.oneof(whole, fc.double({ noNaN: true, min: -1e9, max: 1e11 })),
    ShardLevelMetrics: fc.array(fc.constantFrom("ALL", "IncomingBytes", "x")),
    StartingPosition: fc.record({ Type: text, SequenceNumber: text }),
    ShardFilter: fc.record({ Type: text, ShardId: text, Timestamp: whole }),
    StreamModeDetails: fc.record({ StreamMode: fc.constantFrom("ON_DEMAND", "PROVISIONED", "x") }),
  },
  { requiredKeys: [] },
);

const operations = loadModel("@aws-sdk/client-kinesis")
  .operations()
  .map(({ name }) => name);

const call = (operation: string, body: object): Unsigned => ({
  method: "POST",
  path: "/",
  headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `Kinesis_20131202.${operation}` },
  body: JSON.stringify(body),
});

test("any operation of Kinesis with any members, once there is a stream and once there is none", async () => {
  const made = fc.tuple(fc.constantFrom(...operations), input).map(([name, body]) => call(name, body));
  await edge.fuzz("kinesis", made, 300);
  const active = edge.cloud.events.next("dataStreamStatus", ({ status }) => status === "ACTIVE");
  expectAwsShape(
    await edge.send("kinesis", call("CreateStream", { StreamName: "s", ShardCount: 2 })),
    "POST",
  );
  await active;
  await edge.fuzz("kinesis", made, 600);
});
