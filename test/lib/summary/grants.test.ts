import type { Resource } from "../../../lib/guardrails/template";
import { grantLines } from "../../../lib/summary/grants";

const lines = (Type: string, Properties: Record<string, unknown>) =>
  grantLines("ThingABCDEF01", { Type, Properties } satisfies Resource);

const statement = { Effect: "Allow", Action: ["s3:GetObject"], Resource: "*" };

test("a role says who wears it, on what condition, and what it may do", () => {
  const Condition = { StringEquals: { "sts:ExternalId": { Ref: "AWS::AccountId" } } };
  const trust = { Principal: { Service: "firehose.amazonaws.com" }, Action: "sts:AssumeRole", Condition };
  expect(
    lines("AWS::IAM::Role", {
      AssumeRolePolicyDocument: { Statement: [trust] },
      ManagedPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
      Policies: [{ PolicyDocument: { Statement: [statement] } }],
    }),
  ).toEqual([
    'Thing: worn by firehose.amazonaws.com if {"StringEquals":{"sts:ExternalId":"AWS::AccountId"}}',
    "Thing: managed policy arn:aws:iam::aws:policy/ReadOnlyAccess",
    "Thing: allow s3:GetObject on *",
  ]);
});

test("a role that anyone may wear says so", () => {
  const trust = { Principal: "*", Action: "sts:AssumeRole" };
  expect(lines("AWS::IAM::Role", { AssumeRolePolicyDocument: { Statement: [trust] } })).toEqual([
    "Thing: worn by *",
  ]);
});

test("a policy is told under the roles that it is attached to", () => {
  const properties = { Roles: [{ Ref: "Role12345678" }], PolicyDocument: { Statement: [statement] } };
  expect(lines("AWS::IAM::Policy", properties)).toEqual(["Role: allow s3:GetObject on *"]);
  expect(lines("AWS::IAM::ManagedPolicy", properties)).toEqual(["Thing: allow s3:GetObject on *"]);
});

test("a bucket's policy is told by whom it speaks of", () => {
  const denied = { ...statement, Effect: "Deny", Principal: { AWS: "*" }, Action: "s3:*" };
  expect(lines("AWS::S3::BucketPolicy", { PolicyDocument: { Statement: [denied] } })).toEqual([
    "*: deny s3:* on *",
  ]);
});

test("a grant of all actions but some says what it is", () => {
  const broad = { Effect: "Allow", NotAction: "iam:*", Resource: "*" };
  expect(lines("AWS::IAM::ManagedPolicy", { PolicyDocument: { Statement: [broad] } })).toEqual([
    "Thing: allow all but iam:* on *",
  ]);
});

test("leave to call a function is a grant", () => {
  const properties = {
    Principal: "s3.amazonaws.com",
    Action: "lambda:InvokeFunction",
    FunctionName: { Ref: "F" },
  };
  expect(lines("AWS::Lambda::Permission", properties)).toEqual([
    "s3.amazonaws.com: allow lambda:InvokeFunction on F",
  ]);
});

test("what a security group lets in and out is a grant, wherever the rule stands", () => {
  const ssh = { CidrIp: "0.0.0.0/0", IpProtocol: "tcp", FromPort: 22, ToPort: 22 };
  const all = { CidrIpv6: "::/0", IpProtocol: "-1" };
  const range = {
    SourceSecurityGroupId: { Ref: "Other" },
    IpProtocol: "udp",
    FromPort: 1,
    ToPort: 9,
    GroupId: "g",
  };
  expect(
    lines("AWS::EC2::SecurityGroup", { SecurityGroupIngress: [ssh], SecurityGroupEgress: [all] }),
  ).toEqual(["Thing: in from 0.0.0.0/0, tcp 22", "Thing: out to ::/0, any protocol"]);
  expect(lines("AWS::EC2::SecurityGroupIngress", range)).toEqual(["g: in from Other, udp 1 to 9"]);
  expect(lines("AWS::EC2::SecurityGroupEgress", range)).toEqual(["g: out to Other, udp 1 to 9"]);
});

test("what grants nothing has no line", () => {
  expect(lines("AWS::S3::Bucket", {})).toEqual([]);
});
