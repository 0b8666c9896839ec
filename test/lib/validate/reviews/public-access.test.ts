import { publicAccess } from "../../../../lib/validate/reviews/public-access";
import { findInClean, whats } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(publicAccess)).toEqual([]);
});

const BLOCKED = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};

test.each([
  [undefined, "the bucket lacks BlockPublicAcls, BlockPublicPolicy, IgnorePublicAcls, RestrictPublicBuckets"],
  [{ ...BLOCKED, IgnorePublicAcls: false }, "the bucket lacks IgnorePublicAcls"],
])("a bucket with the blocks %j is found", (PublicAccessBlockConfiguration, what) => {
  expect(whats(publicAccess, "AWS::S3::Bucket", { PublicAccessBlockConfiguration })).toEqual([what]);
});

const policy = (statement: Record<string, unknown>) =>
  whats(publicAccess, "AWS::S3::BucketPolicy", {
    PolicyDocument: { Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...statement }] },
  });

test.each(["*", { AWS: "*" }, { AWS: ["arn:aws:iam::1:root", "*"] }])(
  "the principal %j is everyone",
  (Principal) => {
    expect(policy({ Principal })).toEqual(["it allows everyone"]);
  },
);

test("a denial of everyone, a condition and a named principal pass", () => {
  expect(policy({ Principal: "*", Effect: "Deny" })).toEqual([]);
  expect(policy({ Principal: "*", Condition: { StringEquals: { "aws:SourceAccount": "1" } } })).toEqual([]);
  expect(policy({ Principal: { AWS: { "Fn::GetAtt": ["Role", "Arn"] } } })).toEqual([]);
});
