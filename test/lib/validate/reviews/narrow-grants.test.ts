import { narrowGrants } from "../../../../lib/validate/reviews/narrow-grants";
import { findInClean, whats } from "../../../support/review";

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
  [
    { Action: "iam:PassRole", Resource: "arn:aws:iam::123456789012:role/*" },
    "it allows iam:PassRole on arn:aws:iam::123456789012:role/*",
  ],
  [
    { Action: ["ssmmessages:OpenDataChannel", "ssm:GetParameter"], Resource: "*" },
    "it allows ssm:GetParameter on *",
  ],
])("%j is found", (statement, what) => {
  expect(granted(statement)).toEqual([what]);
});

test.each([
  { Action: "s3:GetObject" },
  { Action: "s3:Get*" },
  { Action: "s3:GetObject", Resource: { "Fn::Join": ["", [{ "Fn::GetAtt": ["B", "Arn"] }, "/*"]] } },
  { Action: ["ssmmessages:*", "ec2:DescribeInstances", "xray:PutTraceSegments"], Resource: "*" },
  { Effect: "Deny", Action: "*", Resource: "*" },
])("%j passes", (statement) => {
  expect(granted(statement)).toEqual([]);
});

test("a resource's own policy may speak of all of it", () => {
  const KeyPolicy = {
    Statement: [{ Effect: "Allow", Action: "kms:*", Resource: "*", Principal: { AWS: "x" } }],
  };
  expect(whats(narrowGrants, "AWS::KMS::Key", { KeyPolicy })).toEqual([]);
});
