import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const seat = synthClass().expect("s01");

test("the bucket is closed to the public, whatever a policy says", () => {
  seat.hasResourceProperties("AWS::S3::Bucket", {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
  });
});

test("objects are encrypted with S3's own keys, which cost nothing", () => {
  const sse = { ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } };
  seat.hasResourceProperties("AWS::S3::Bucket", {
    BucketEncryption: { ServerSideEncryptionConfiguration: [sse] },
  });
});

test("plain HTTP is refused", () => {
  seat.hasResourceProperties("AWS::S3::BucketPolicy", {
    PolicyDocument: Match.objectLike({
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: "Deny",
          Principal: { AWS: "*" },
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        }),
      ]),
    }),
  });
});

test("the bucket goes with its stack and is emptied before", () => {
  seat.hasResource("AWS::S3::Bucket", { DeletionPolicy: "Delete" });
  seat.hasResource("Custom::S3AutoDeleteObjects", {
    DeletionPolicy: "Delete",
    Properties: { BucketName: { Ref: Match.stringLikeRegexp("^Bucket") } },
  });
});

test("the bucket's policy outlives the emptying, which needs it", () => {
  seat.hasResource("Custom::S3AutoDeleteObjects", { DependsOn: [Match.stringLikeRegexp("^BucketPolicy")] });
});

test("the bucket carries the tag without which the emptier would leave it full", () => {
  seat.hasResourceProperties("AWS::S3::Bucket", {
    Tags: Match.arrayWith([{ Key: "aws-cdk:auto-delete-objects", Value: "true" }]),
  });
});
