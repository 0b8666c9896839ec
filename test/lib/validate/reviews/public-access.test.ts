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

test.each([
  [{ Bool: { "aws:SecureTransport": "true" } }],
  [{ IpAddress: { "aws:SourceIp": "0.0.0.0/0" } }],
  [{ StringLike: { "aws:PrincipalArn": "*" } }],
  [{ StringEqualsIfExists: { "aws:SourceAccount": "123456789012" } }],
])("a condition that everyone can meet does not help: %j", (Condition) => {
  expect(policy({ Principal: "*", Condition })).toEqual(["it allows everyone"]);
});

test.each([
  [{ IpAddress: { "aws:SourceIp": ["198.51.100.0/24"] } }],
  [{ StringEquals: { "aws:PrincipalOrgID": "o-1" } }],
])("a condition that ties it to somebody does: %j", (Condition) => {
  expect(policy({ Principal: "*", Condition })).toEqual([]);
});

test("a function that everyone may call is found, one that a service may call for an account is not", () => {
  const permission = (more: Record<string, unknown>) =>
    whats(publicAccess, "AWS::Lambda::Permission", { Principal: "*", ...more });
  expect(permission({})).toEqual(["it allows everyone"]);
  expect(permission({ SourceAccount: { Ref: "AWS::AccountId" } })).toEqual([]);
  expect(permission({ Principal: "s3.amazonaws.com" })).toEqual([]);
});

test("a function's URL that asks for no signature is found", () => {
  const url = (AuthType: string) => whats(publicAccess, "AWS::Lambda::Url", { AuthType });
  expect(url("NONE")).toEqual(["everyone may call the function by its URL"]);
  expect(url("AWS_IAM")).toEqual([]);
});
