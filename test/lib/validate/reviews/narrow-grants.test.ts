import { narrowGrants } from "../../../../lib/validate/reviews/narrow-grants";
import { findIn, findInClean, NOW, whats } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(narrowGrants)).toEqual([]);
});

const granted = (statement: Record<string, unknown>) =>
  whats(narrowGrants, "AWS::IAM::Policy", {
    PolicyDocument: {
      Statement: { Effect: "Allow", Resource: { "Fn::GetAtt": ["B", "Arn"] }, ...statement },
    },
  });

test.each([
  [{ Action: "*" }, "it allows every action: *"],
  [{ Action: ["s3:GetObject", "firehose:*"] }, "it allows every action: firehose:*"],
  [{ NotAction: "iam:*" }, "it allows everything but what it names"],
  [
    { Action: "s3:GetObject", Resource: undefined, NotResource: "x" },
    "it allows everything but what it names",
  ],
  [{ Action: "s3:GetObject", Resource: "*" }, "it allows s3:GetObject on *"],
  [{ Action: "s3:GetObject", Resource: "arn:aws:s3:::*" }, "it allows s3:GetObject on arn:aws:s3:::*"],
  [{ Action: "s3:GetObject", Resource: "arn:aws:s3:::*/*" }, "it allows s3:GetObject on arn:aws:s3:::*/*"],
  [
    { Action: "logs:PutLogEvents", Resource: "arn:aws:logs:*:*:log-group:*" },
    "it allows logs:PutLogEvents on arn:aws:logs:*:*:log-group:*",
  ],
  [
    {
      Action: "firehose:PutRecord",
      Resource: { "Fn::Sub": `arn:aws:firehose:\${AWS::Region}:\${AWS::AccountId}:deliverystream/*` },
    },
    `it allows firehose:PutRecord on arn:aws:firehose:\${AWS::Region}:\${AWS::AccountId}:deliverystream/*`,
  ],
  [
    { Action: "iam:PassRole", Resource: "arn:aws:iam::123456789012:role/*" },
    "it allows iam:PassRole on arn:aws:iam::123456789012:role/*",
  ],
  [
    { Action: ["ssmmessages:OpenDataChannel", "ssm:GetParameter"], Resource: "*" },
    "it allows ssm:GetParameter on *",
  ],
  [
    {
      Action: "firehose:PutRecord",
      Resource: "*",
      Condition: { StringEquals: { "aws:ResourceTag/loglab:seat": `\${aws:PrincipalTag/loglab:seat}` } },
    },
    "it allows firehose:PutRecord on *",
  ],
  [
    {
      Action: "firehose:PutRecord",
      Resource: "*",
      Condition: { StringLike: { "aws:ResourceTag/loglab:class": "*", "aws:ResourceTag/loglab:seat": "*" } },
    },
    "it allows firehose:PutRecord on *",
  ],
])("%j is found", (statement, what) => {
  expect(granted(statement)).toEqual([what]);
});

test.each([
  { Action: "s3:GetObject" },
  { Action: "s3:Get*" },
  { Action: "s3:GetObject", Resource: { "Fn::Join": ["", [{ "Fn::GetAtt": ["B", "Arn"] }, "/*"]] } },
  { Action: "s3:GetObject", Resource: "arn:aws:s3:::bucket/*" },
  { Action: "logs:PutLogEvents", Resource: "arn:aws:logs:us-east-1:123456789012:log-group:mine:*" },
  { Action: "sns:Publish", Resource: "arn:aws:sns:us-east-1:123456789012:mine" },
  { Action: ["ssmmessages:*", "ec2:DescribeInstances", "xray:PutTraceSegments"], Resource: "*" },
  {
    Action: "firehose:PutRecord",
    Resource: "*",
    Condition: {
      StringEquals: {
        "aws:ResourceTag/loglab:class": "dsci6007",
        "aws:ResourceTag/loglab:seat": `\${aws:PrincipalTag/loglab:seat}`,
      },
    },
  },
  { Effect: "Deny", Action: "*", Resource: "*" },
])("%j passes", (statement) => {
  expect(granted(statement)).toEqual([]);
});

test.each([
  ["AWS::IAM::User", "Policies"],
  ["AWS::IAM::Group", "Policies"],
  ["AWS::IAM::RolePolicy", "PolicyDocument"],
  ["AWS::IAM::UserPolicy", "PolicyDocument"],
  ["AWS::IAM::GroupPolicy", "PolicyDocument"],
])("a grant of %s is read", (type, property) => {
  const PolicyDocument = { Statement: { Effect: "Allow", Action: "*", Resource: "*" } };
  const value = property === "Policies" ? [{ PolicyDocument }] : PolicyDocument;
  expect(whats(narrowGrants, type, { [property]: value })).toEqual(["it allows every action: *"]);
});

test("a resource's own policy may speak of all of it", () => {
  const KeyPolicy = {
    Statement: [{ Effect: "Allow", Action: "kms:*", Resource: "*", Principal: { AWS: "x" } }],
  };
  expect(whats(narrowGrants, "AWS::KMS::Key", { KeyPolicy })).toEqual([]);
});

const wide = { Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }] };
const policy = { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: wide } };
const role = (more: Record<string, unknown>) => ({ Type: "AWS::IAM::Role", Properties: more });

test("a policy that only bounds a role grants nothing", () => {
  const bounded = role({ PermissionsBoundary: { Ref: "P" } });
  expect(findIn(narrowGrants, { P: policy, R: bounded })).toEqual([]);
});

test.each([
  [{ PermissionsBoundary: { Ref: "P" }, ManagedPolicyArns: [{ Ref: "P" }] }],
  [{ ManagedPolicyArns: [{ Ref: "P" }] }],
  [{}],
])("a policy that a role has, or may have, grants what it says: %j", (more) => {
  expect(findIn(narrowGrants, { P: policy, R: role(more) })).toHaveLength(1);
});

test("the class's tag is narrow enough for what the seats share, and not for a seat", () => {
  const Condition = { StringEquals: { "aws:ResourceTag/loglab:class": "x" } };
  const Statement = [{ Effect: "Allow", Action: "ec2:StopInstances", Resource: "*", Condition }];
  const Resources = { P: { Type: "AWS::IAM::Policy", Properties: { PolicyDocument: { Statement } } } };
  expect(narrowGrants.check({ Resources }, NOW)).toHaveLength(1);
  expect(narrowGrants.check({ Resources, Outputs: { StudentRoleArn: { Value: "arn" } } }, NOW)).toEqual([]);
});
