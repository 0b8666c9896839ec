import { deletionPolicy } from "../../../lib/guardrails/deletion-policy";
import { seatWith } from "../../support/broken-template";

test("a seat keeps nothing", () => {
  expect(deletionPolicy.check(seatWith("AWS::S3::Bucket", () => undefined))).toEqual([]);
});

test("a bucket that does not say what becomes of it is found", () => {
  const seat = seatWith("AWS::S3::Bucket", (bucket) => {
    delete bucket.DeletionPolicy;
  });
  expect(deletionPolicy.check(seat)).toEqual([
    {
      resource: expect.stringMatching(/^Bucket/),
      property: "DeletionPolicy",
      what: "AWS::S3::Bucket does not say what becomes of it",
    },
  ]);
});

test.each(["Retain", "RetainExceptOnCreate", "Snapshot"])(
  "what stays behind by %s is found, of any type",
  (policy) => {
    const seat = seatWith("AWS::IAM::Role", (role) => {
      role.DeletionPolicy = policy;
    });
    expect(deletionPolicy.check(seat).map(({ what }) => what)).toEqual([
      `AWS::IAM::Role stays behind (${policy})`,
    ]);
  },
);

test.each(["Retain", "Snapshot"])("what a replacement leaves behind by %s is found", (policy) => {
  const seat = seatWith("AWS::S3::Bucket", (bucket) => {
    bucket.UpdateReplacePolicy = policy;
  });
  expect(deletionPolicy.check(seat)).toEqual([
    {
      resource: expect.stringMatching(/^Bucket/),
      property: "UpdateReplacePolicy",
      what: `the old AWS::S3::Bucket of a replacement stays behind (${policy})`,
    },
  ]);
});
