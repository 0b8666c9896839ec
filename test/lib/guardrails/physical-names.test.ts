import { physicalNames } from "../../../lib/guardrails/physical-names";
import { seatWith, setProperty } from "../../support/broken-template";

test("a seat names nothing", () => {
  expect(physicalNames.check(seatWith("AWS::S3::Bucket", () => undefined))).toEqual([]);
});

test.each([
  ["AWS::S3::Bucket", "BucketName"],
  ["AWS::IAM::Role", "RoleName"],
  ["AWS::KinesisFirehose::DeliveryStream", "DeliveryStreamName"],
  ["AWS::Lambda::Function", "FunctionName"],
  ["AWS::Logs::LogGroup", "LogGroupName"],
])("a %s with a %s is found", (type, property) => {
  const seat = seatWith(type, (resource) => setProperty(resource, property, "mine"));
  expect(physicalNames.check(seat)).toMatchObject([
    { property: `Properties.${property}`, what: 'the name "mine" is fixed' },
  ]);
});

test("a name that is put together of the stack's is fixed as well", () => {
  const seat = seatWith("AWS::S3::Bucket", (bucket) => setProperty(bucket, "BucketName", { "Fn::Sub": "x" }));
  expect(physicalNames.check(seat)).toHaveLength(1);
});
