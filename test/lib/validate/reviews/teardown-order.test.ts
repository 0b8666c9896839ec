import { teardownOrder } from "../../../../lib/validate/reviews/teardown-order";
import { findIn, findInClean } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(teardownOrder)).toEqual([]);
});

const stream = (DependsOn: string[]) => ({
  Type: "AWS::KinesisFirehose::DeliveryStream",
  Properties: { ExtendedS3DestinationConfiguration: { BucketARN: { "Fn::GetAtt": ["B", "Arn"] } } },
  DependsOn,
});
const bucket = {
  B: { Type: "AWS::S3::Bucket" },
  Emptied: { Type: "Custom::S3AutoDeleteObjects", Properties: { BucketName: { Ref: "B" } } },
};

test("a stream that does not wait for what empties its bucket is found", () => {
  expect(findIn(teardownOrder, { ...bucket, S: stream([]) })).toEqual([
    { resource: "S", property: "DependsOn", what: "the stream may outlive the emptying of B" },
  ]);
  expect(findIn(teardownOrder, { ...bucket, S: stream(["Emptied"]) })).toEqual([]);
});

test("a stream that has nothing to do with a bucket does not wait for it", () => {
  const other = { Type: "AWS::KinesisFirehose::DeliveryStream", Properties: {} };
  expect(findIn(teardownOrder, { ...bucket, S: other })).toEqual([]);
});

test("an instance that does not wait for the stream is found", () => {
  const host = (Properties: Record<string, unknown>) => ({ Type: "AWS::EC2::Instance", Properties });
  const resources = { ...bucket, S: stream(["Emptied"]) };
  expect(findIn(teardownOrder, { ...resources, I: host({}) })).toEqual([
    { resource: "I", property: "DependsOn", what: "the instance may outlive the stream" },
  ]);
  expect(findIn(teardownOrder, { ...resources, I: host({ Tags: [{ Ref: "S" }] }) })).toEqual([]);
  expect(findIn(teardownOrder, { I: host({}) })).toEqual([]);
});
