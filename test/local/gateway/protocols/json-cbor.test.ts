import { cbor, tag } from "@smithy/core/cbor";
import { AwsError } from "../../../../local/core/errors";
import { readCbor } from "../../../../local/gateway/wire/cbor-reader";
import { startEdge, type TestEdge } from "../../../support/edge";
import { type Answered, SignedCalls } from "../../../support/signed-call";

let edge: TestEdge;
let calls: SignedCalls;
beforeEach(async () => {
  edge = await startEdge();
  calls = new SignedCalls(Number(new URL(edge.client.endpoint).port));
});
afterEach(async () => {
  calls[Symbol.dispose]();
  await edge[Symbol.asyncDispose]();
});

const TIME = 1_700_000_000_250;

/** Speaks as the Java clients do. */
const send = (operation: string, input: object): Promise<Answered> =>
  calls.send("kinesis", {
    method: "POST",
    path: "/",
    headers: {
      "content-type": "application/x-amz-cbor-1.1",
      "x-amz-target": `Kinesis_20131202.${operation}`,
    },
    body: cbor.serialize(input),
  });

test("reads blobs as they are and times in milliseconds, and writes them so", async () => {
  const inputs: object[] = [];
  edge.answers.set("kinesis.GetShardIterator", (input) => {
    inputs.push(input);
    return { ShardIterator: "it" };
  });
  edge.answers.set("kinesis.GetRecords", () => ({
    Records: [
      { SequenceNumber: "1", Data: Buffer.from([0, 255]), ApproximateArrivalTimestamp: new Date(TIME) },
    ],
  }));
  const Timestamp = tag({ tag: 1, value: TIME });
  const asked = await send("GetShardIterator", {
    ShardId: "s",
    ShardIteratorType: "AT_TIMESTAMP",
    Timestamp,
  });
  expect(inputs).toEqual([{ ShardId: "s", ShardIteratorType: "AT_TIMESTAMP", Timestamp: new Date(TIME) }]);
  expect(asked).toMatchObject({ status: 200, headers: { "content-type": "application/x-amz-cbor-1.1" } });
  expect(readCbor(asked.bytes)).toEqual({ ShardIterator: "it" });

  const { bytes } = await send("GetRecords", { ShardIterator: "it" });
  // The number stands as it is, not as a fraction of seconds: a tag 1 before eight bytes of a natural number.
  const time = Buffer.from([0xc1, 0x1b, 0, 0, 0, 0, 0, 0, 0, 0]);
  time.writeBigUInt64BE(BigInt(TIME), 2);
  expect(bytes.includes(time)).toBe(true);
  expect(bytes.includes(Buffer.from([0x42, 0, 255]))).toBe(true);
});

test("refuses in CBOR, with code and sentence", async () => {
  edge.answers.set("kinesis.DescribeStream", () => {
    throw new AwsError("ResourceNotFoundException", "Stream x under account 000000000000 not found.");
  });
  const { status, bytes } = await send("DescribeStream", { StreamName: "x" });
  expect(status).toBe(400);
  expect(readCbor(bytes)).toEqual({
    __type: "ResourceNotFoundException",
    message: "Stream x under account 000000000000 not found.",
  });
});

test("answers nothing where there is nothing to answer", async () => {
  edge.answers.set("kinesis.DeleteStream", () => ({}));
  expect(await send("DeleteStream", { StreamName: "x" })).toMatchObject({
    status: 200,
    bytes: Buffer.alloc(0),
  });
});

test("tells what is no CBOR from what is", async () => {
  edge.answers.set("kinesis.ListStreams", () => ({ StreamNames: [] }));
  const { status, bytes } = await calls.send("kinesis", {
    method: "POST",
    path: "/",
    headers: {
      "content-type": "application/x-amz-cbor-1.1",
      "x-amz-target": "Kinesis_20131202.ListStreams",
    },
    body: "{}",
  });
  expect(status).toBe(400);
  expect(readCbor(bytes)).toMatchObject({ __type: "SerializationException" });
});
