import { createHash } from "node:crypto";
import { aggregatedIn } from "../../../../../local/services/firehose/kinesis-source/aggregate";

/** Two keys; a record `one` of the second, and `two` of the first with a hash key and a tag. */
const MESSAGE = Buffer.concat([
  Buffer.from("\x0a\x01a\x0a\x01b", "latin1"),
  Buffer.from("\x1a\x07\x08\x01\x1a\x03one", "latin1"),
  Buffer.from("\x1a\x0d\x08\x00\x10\x00\x1a\x03two\x22\x02\x0a\x00", "latin1"),
]);
const aggregate = (digest: Buffer): Buffer =>
  Buffer.concat([Buffer.from("f3899ac2", "hex"), MESSAGE, digest]);

test("records of an aggregate come out in their order, each with its own key", () => {
  const digest = createHash("md5").update(MESSAGE).digest();
  const records = aggregatedIn(aggregate(digest))?.map(({ partitionKey, data }) => [partitionKey, `${data}`]);
  expect(records).toEqual([
    ["b", "one"],
    ["a", "two"],
  ]);
});

test("what only looks like an aggregate stays whole", () => {
  expect(aggregatedIn(aggregate(Buffer.alloc(16)))).toBeUndefined();
  expect(aggregatedIn(Buffer.from("plain text that is long enough"))).toBeUndefined();
  expect(aggregatedIn(Buffer.from("f3899ac2", "hex"))).toBeUndefined();
});
