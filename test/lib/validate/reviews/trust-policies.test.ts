import { trustPolicies } from "../../../../lib/validate/reviews/trust-policies";
import { findInClean, whats } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(trustPolicies)).toEqual([]);
});

const worn = (Principal: unknown, Condition?: unknown) =>
  whats(trustPolicies, "AWS::IAM::Role", {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Principal,
          ...(Condition !== undefined && { Condition }),
        },
      ],
    },
  });

const FIREHOSE = { Service: "firehose.amazonaws.com" };

test.each([
  [{ StringEquals: { "sts:ExternalId": { Ref: "AWS::AccountId" } } }],
  [{ StringEquals: { "AWS:SourceAccount": "123456789012" } }],
  [{ ArnLike: { "aws:SourceArn": "arn:aws:firehose:*:123456789012:deliverystream/*" } }],
])("Firehose under %j passes", (condition) => {
  expect(worn(FIREHOSE, condition)).toEqual([]);
});

test.each([
  [undefined],
  [{ StringEquals: { "aws:RequestedRegion": "us-east-1" } }],
  [{ StringEqualsIfExists: { "aws:SourceAccount": "123456789012" } }],
  [{ StringNotEquals: { "aws:SourceAccount": "123456789012" } }],
  [{ StringLike: { "aws:SourceAccount": "*" } }],
])("Firehose under %j is found", (condition) => {
  expect(worn(FIREHOSE, condition)).toEqual(["firehose.amazonaws.com may wear it for any account"]);
});

test("services that wear roles of their own account only need no condition", () => {
  expect(worn({ Service: ["lambda.amazonaws.com", "ec2.amazonaws.com"] })).toEqual([]);
  expect(worn({ Service: ["lambda.amazonaws.com", "scheduler.amazonaws.com"] })).toEqual([
    "scheduler.amazonaws.com may wear it for any account",
  ]);
});

test("another account needs an external id, one's own does not", () => {
  const other = "arn:aws:iam::123456789012:root";
  expect(worn({ AWS: other })).toEqual([`another account may wear it without an external id: ${other}`]);
  expect(worn({ AWS: "123456789012" })).toHaveLength(1);
  expect(worn({ AWS: other }, { StringEquals: { "sts:ExternalId": "secret" } })).toEqual([]);
  expect(worn({ AWS: { "Fn::Join": ["", ["arn:aws:iam::", { Ref: "AWS::AccountId" }, ":root"]] } })).toEqual(
    [],
  );
});

test("whom an identity provider knows is too many, unless a condition says who", () => {
  const Federated = "token.actions.githubusercontent.com";
  expect(worn({ Federated })).toEqual([`everyone whom ${Federated} knows may wear it`]);
  expect(worn({ Federated }, { StringLike: { [`${Federated}:sub`]: "repo:me/lab:*" } })).toEqual([]);
});
