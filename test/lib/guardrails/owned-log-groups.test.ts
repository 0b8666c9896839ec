import { ownedLogGroups } from "../../../lib/guardrails/owned-log-groups";
import { seatWith, setProperty } from "../../support/broken-template";

const whats = (...change: Parameters<typeof seatWith>) =>
  ownedLogGroups.check(seatWith(...change)).map(({ what }) => what);

test("a seat's functions and streams log into groups of its stack", () => {
  expect(whats("AWS::S3::Bucket", () => undefined)).toEqual([]);
});

test.each([
  ["says nothing of its log group", undefined],
  ["names a log group that no stack has", { LogGroup: "/aws/lambda/mine" }],
])("a function that %s is found", (_, config) => {
  expect(whats("AWS::Lambda::Function", (found) => setProperty(found, "LoggingConfig", config))).toEqual([
    "the function logs into a group that Lambda makes",
  ]);
});

test("a stream that logs into a named group is found, and one that does not log is not", () => {
  const logging = (options: unknown) =>
    whats("AWS::KinesisFirehose::DeliveryStream", (stream) =>
      setProperty(stream, "ExtendedS3DestinationConfiguration", { CloudWatchLoggingOptions: options }),
    );
  expect(logging({ Enabled: true, LogGroupName: "/aws/kinesisfirehose/x" })).toEqual([
    "the stream logs into a group that no stack of the class owns",
  ]);
  expect(logging({ Enabled: false })).toEqual([]);
});

test.each(["logs:CreateLogGroup", "logs:Create*", "logs:*", "*"])("a grant of %s is found", (Action) => {
  const Policies = [{ PolicyDocument: { Statement: [{ Effect: "Allow", Action, Resource: "*" }] } }];
  expect(whats("AWS::IAM::Role", (role) => setProperty(role, "Policies", Policies))).toEqual([
    "this grant can make log groups",
  ]);
});

test("a denial is no grant", () => {
  const Policies = [{ PolicyDocument: { Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] } }];
  expect(whats("AWS::IAM::Role", (role) => setProperty(role, "Policies", Policies))).toEqual([]);
});

test("AWS's managed policy for functions is found", () => {
  const arn = {
    "Fn::Join": [
      "",
      ["arn:", { Ref: "AWS::Partition" }, ":iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"],
    ],
  };
  expect(whats("AWS::IAM::Role", (role) => setProperty(role, "ManagedPolicyArns", [arn]))).toEqual([
    "AWS's managed policy for functions can make log groups",
  ]);
});
