import { emptiedBuckets } from "../../../lib/guardrails/emptied-buckets";
import { seatWith } from "../../support/broken-template";

test("a seat's bucket is emptied", () => {
  expect(emptiedBuckets.check(seatWith("AWS::S3::Bucket", () => undefined))).toEqual([]);
});

test("a bucket that nothing empties is found", () => {
  const seat = seatWith("AWS::S3::Bucket", () => undefined);
  for (const [id, { Type }] of Object.entries(seat.Resources ?? {}))
    if (Type === "Custom::S3AutoDeleteObjects") delete seat.Resources?.[id];
  expect(emptiedBuckets.check(seat)).toEqual([
    { resource: expect.stringMatching(/^Bucket/), what: "nothing empties this bucket before it is deleted" },
  ]);
});
