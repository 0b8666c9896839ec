import { check } from "../../../../../local/services/kinesis/validation/requests";

const refusal = (operation: Parameters<typeof check>[0], input: object) => {
  try {
    check(operation, input);
  } catch (error) {
    return error as { code: string; message: string };
  }
  return undefined;
};

test.each([
  ["CreateStream", {}, "Value null at 'streamName' failed to satisfy constraint: Member must not be null"],
  ["CreateStream", { StreamName: "a b" }, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"],
  ["CreateStream", { StreamName: "s", ShardCount: 0 }, "Member must have value greater than or equal to 1"],
  ["GetRecords", { ShardIterator: "" }, "Member must have length greater than or equal to 1"],
  ["GetShardIterator", { ShardId: "0", ShardIteratorType: "FIRST" }, "Member must satisfy enum value set"],
  ["PutRecords", { Records: [] }, "Member must have length greater than or equal to 1"],
  ["ListStreams", { Limit: 10_001 }, "Member must have value less than or equal to 10000"],
  ["DeleteStream", { StreamARN: "arn:aws:s3:::x" }, "Value 'arn:aws:s3:::x' at 'streamARN'"],
  ["SubscribeToShard", { ConsumerARN: "x", ShardId: "0" }, "at 'startingPosition'"],
] as const)("%s with %j is refused in AWS's words", (operation, input, sentence) => {
  expect(refusal(operation, input)).toMatchObject({
    code: "ValidationException",
    message: expect.stringContaining(sentence),
  });
});

test("every mistake of a request is told", () => {
  expect(refusal("MergeShards", { StreamName: "s" })?.message).toMatch(/^2 validation errors detected: /);
});

test("what a record holds is not repeated in the sentence", () => {
  const { message = "" } =
    refusal("PutRecord", { Data: Buffer.from("secret"), PartitionKey: "secret".repeat(50) }) ?? {};
  expect(message).toContain("partitionKey");
  expect(message).not.toContain("secret");
});

test("a request that is whole passes", () => {
  expect(
    refusal("PutRecord", { StreamName: "s", Data: Buffer.from("x"), PartitionKey: "k" }),
  ).toBeUndefined();
  expect(refusal("ListStreams", {})).toBeUndefined();
});
