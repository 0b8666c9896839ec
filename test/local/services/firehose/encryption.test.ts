import { withChange } from "../../../../local/services/firehose/destination/destination";
import {
  changeEncryption,
  describeEncryption,
  enabled,
  isEncrypted,
  newEncryption,
} from "../../../../local/services/firehose/encryption";
import type { Stream } from "../../../../local/services/firehose/store";
import { S3 } from "../../../support/firehose";

const KEY = "arn:aws:kms:us-east-1:000000000000:key/k";
const HOUR = 3_600_000;
const stream = (members: Partial<Stream> = {}): Stream => ({
  name: "logs",
  arn: "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs",
  id: "1",
  type: "DirectPut",
  status: "ACTIVE",
  version: 1,
  created: 0,
  destination: withChange(undefined, S3),
  encryption: { status: "DISABLED" },
  encryptionCalls: [],
  tags: {},
  ...members,
});

test("§4 a stream is made without encryption, or with it from the start", () => {
  expect(newEncryption(undefined, "us-east-1")).toEqual({ status: "DISABLED" });
  expect(newEncryption({ KeyType: "CUSTOMER_MANAGED_CMK", KeyARN: KEY }, "us-east-1")).toEqual({
    status: "ENABLED",
    keyType: "CUSTOMER_MANAGED_CMK",
    keyArn: KEY,
  });
});

test.each([
  [
    { KeyType: "CUSTOMER_MANAGED_CMK" as const },
    "KeyARN has to be specified when KeyType is CUSTOMER_MANAGED_CMK",
  ],
  [
    { KeyType: "AWS_OWNED_CMK" as const, KeyARN: KEY },
    "KeyARN cannot be specified when KeyType is AWS_OWNED_CMK",
  ],
])("§2 refuses %j", (asked, message) => {
  expect(() => enabled(asked, "us-east-1", "ENABLING")).toThrow(message);
});

test("§4 records are encrypted only while encryption is on", () => {
  const states = ["ENABLED", "ENABLING", "DISABLING", "DISABLED"] as const;
  expect(states.map((status) => isEncrypted({ status }))).toEqual([true, false, false, false]);
  expect(describeEncryption({ status: "ENABLED", keyType: "AWS_OWNED_CMK" })).toEqual({
    KeyType: "AWS_OWNED_CMK",
    Status: "ENABLED",
  });
});

test("§4 the twenty-sixth change within a day is one too many, and a day later there is room again", () => {
  const changes = Array.from({ length: 25 }, (_, i) => i * 1000);
  const change = (now: number) =>
    changeEncryption(stream({ encryptionCalls: changes }), { status: "ENABLING" }, now);
  expect(() => change(23 * HOUR)).toThrow("25 times in the last 24 hours");
  expect(change(24 * HOUR).encryptionCalls).toHaveLength(25);
});

test("§4 only an ACTIVE stream of direct puts can be encrypted", () => {
  const refusal = (members: Partial<Stream>) => () =>
    changeEncryption(stream(members), { status: "ENABLING" }, 0);
  expect(refusal({ status: "CREATING" })).toThrow("when it is in CREATING status");
  expect(refusal({ type: "KinesisStreamAsSource" })).toThrow("only allowed for direct put delivery streams");
});
