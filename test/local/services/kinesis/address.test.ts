import {
  nameFromArn,
  nameGiven,
  refuseStreamId,
  streamName,
  streamNameIn,
} from "../../../../local/services/kinesis/address";
import type { KinesisStore } from "../../../../local/services/kinesis/store";
import { streamArn } from "../../../support/kinesis";

// What is asked of the store is the account and the name's ARN.
const store = {
  arn: streamArn,
  cloud: { account: "000000000000" },
} as unknown as KinesisStore;

const ARN = streamArn("s");

test.each([
  [ARN, "s"],
  [`${ARN}/consumer/c:1`, "s"],
  ["arn:aws:kinesis:us-east-1:000000000000:channel/x", undefined],
  ["s", undefined],
  ["", undefined],
])("in %s stands the stream %s", (arn, name) => {
  expect(streamNameIn(arn)).toBe(name);
});

test("a request may name its stream by name, by ARN or by both", () => {
  expect(streamName(store, { StreamName: "s" })).toBe("s");
  expect(streamName(store, { StreamARN: ARN })).toBe("s");
  expect(streamName(store, { StreamName: "s", StreamARN: ARN })).toBe("s");
  expect(nameGiven({ StreamARN: ARN })).toBe("s");
  expect(nameGiven({})).toBeUndefined();
});

test.each([
  [{}, "InvalidArgumentException", "Either StreamARN or StreamName must be provided."],
  [{ StreamName: "other", StreamARN: ARN }, "InvalidArgumentException", "StreamName other does not match"],
  [
    { StreamARN: ARN.replace("000000000000", "111111111111") },
    "ResourceNotFoundException",
    "Stream s under account 111111111111 not found.",
  ],
  [
    { StreamARN: ARN.replace("us-east-1", "eu-west-1") },
    "ResourceNotFoundException",
    "Stream s under account",
  ],
])("%j is refused as %s", (address, code, message) => {
  expect(() => streamName(store, address)).toThrow(expect.objectContaining({ code }));
  expect(() => streamName(store, address)).toThrow(message);
});

test("an ARN of nothing is no stream's", () => {
  expect(() => nameFromArn(store, "arn:aws:s3:::x")).toThrow("Stream arn:aws:s3:::x under account");
});

test("StreamId, which AWS keeps for later, is refused by name", () => {
  expect(() => refuseStreamId({ StreamId: "x" })).toThrow(/StreamId/);
  expect(() => refuseStreamId({ StreamId: undefined })).not.toThrow();
});
