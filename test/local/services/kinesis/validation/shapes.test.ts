import * as shapes from "../../../../../local/services/kinesis/validation/shapes";

const matches = ({ pattern = "" }: { pattern?: string }, text: string): boolean =>
  new RegExp(`^(?:${pattern})$`).test(text);

test.each([
  ["a stream's ARN", shapes.STREAM_ARN, "arn:aws:kinesis:us-east-1:000000000000:stream/s", "arn:aws:s3:::s"],
  [
    "a consumer's ARN",
    shapes.CONSUMER_ARN,
    "arn:aws-cn:kinesis:cn-north-1:000000000000:stream/s/consumer/c:1",
    "arn:aws:kinesis:us-east-1:000000000000:stream/s",
  ],
  ["a sequence number", shapes.SEQUENCE_NUMBER, "0", "01"],
  ["a hash key", shapes.HASH_KEY, "340282366920938463463374607431768211455", "-1"],
  ["a stream's name", shapes.STREAM_NAME, "a_b.C-1", "a/b"],
])("%s is told from what is none", (_, shape, right, wrong) => {
  expect([matches(shape, right), matches(shape, wrong)]).toEqual([true, false]);
});
