import { canTell, needsOf, producersOf } from "../../../../lib/validate/reviews/pipeline-needs";

const role = { "Fn::GetAtt": ["Role", "Arn"] };
const stream = (Properties: Record<string, unknown>) => ({
  Resources: {
    Role: { Type: "AWS::IAM::Role" },
    S: { Type: "AWS::KinesisFirehose::DeliveryStream", Properties },
  },
});

test("a stream that reads a data stream needs to read it", () => {
  const KinesisStreamSourceConfiguration = {
    RoleARN: role,
    KinesisStreamARN: { "Fn::GetAtt": ["K", "Arn"] },
  };
  expect(needsOf(stream({ KinesisStreamSourceConfiguration })).map(({ action, on }) => [action, on])).toEqual(
    [
      ["kinesis:DescribeStream", `\${K.Arn}`],
      ["kinesis:GetRecords", `\${K.Arn}`],
      ["kinesis:GetShardIterator", `\${K.Arn}`],
      ["kinesis:ListShards", `\${K.Arn}`],
    ],
  );
});

test("a processor may wear a role of its own", () => {
  const Parameters = [
    { ParameterName: "LambdaArn", ParameterValue: { "Fn::GetAtt": ["F", "Arn"] } },
    { ParameterName: "RoleArn", ParameterValue: { "Fn::GetAtt": ["Other", "Arn"] } },
  ];
  const ExtendedS3DestinationConfiguration = {
    RoleARN: role,
    ProcessingConfiguration: { Processors: [{ Parameters }] },
  };
  expect(
    needsOf(stream({ ExtendedS3DestinationConfiguration })).map((need) => [need.role, need.action]),
  ).toEqual([
    ["Other", "lambda:GetFunctionConfiguration"],
    ["Other", "lambda:InvokeFunction"],
  ]);
});

test("what is not in the template needs nothing that the template could say", () => {
  const imported = { "Fn::ImportValue": "shared:bucket" };
  const ExtendedS3DestinationConfiguration = {
    RoleARN: role,
    BucketARN: imported,
    CloudWatchLoggingOptions: { Enabled: false, LogGroupName: { Ref: "G" } },
  };
  expect(needsOf(stream({ ExtendedS3DestinationConfiguration }))).toEqual([]);
});

test("a function that Lambda brings records to needs to read them, and to put aside what it fails on", () => {
  const Properties = {
    FunctionName: { Ref: "F" },
    EventSourceArn: { "Fn::GetAtt": ["K", "Arn"] },
    DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": ["B", "Arn"] } } },
  };
  const Resources = {
    F: { Type: "AWS::Lambda::Function", Properties: { Role: role } },
    M: { Type: "AWS::Lambda::EventSourceMapping", Properties },
  };
  const needs = needsOf({ Resources }).filter(({ user }) => user === "M");
  expect(needs.map(({ role: worn, action, on }) => `${worn} ${action} ${on}`)).toEqual([
    `Role kinesis:DescribeStream \${K.Arn}`,
    `Role kinesis:GetRecords \${K.Arn}`,
    `Role kinesis:GetShardIterator \${K.Arn}`,
    `Role kinesis:ListShards \${K.Arn}`,
    `Role kinesis:DescribeStreamSummary \${K.Arn}`,
    `Role s3:ListBucket \${B.Arn}`,
    `Role s3:PutObject \${B.Arn}/aws/lambda/object`,
  ]);
});

test("only direct put streams and data streams are put to, and only where there are instances", () => {
  const Resources = {
    I: { Type: "AWS::EC2::Instance", Properties: { IamInstanceProfile: { Ref: "P" } } },
    P: { Type: "AWS::IAM::InstanceProfile", Properties: { Roles: [{ Ref: "Role" }] } },
    Direct: { Type: "AWS::KinesisFirehose::DeliveryStream" },
    Read: {
      Type: "AWS::KinesisFirehose::DeliveryStream",
      Properties: { DeliveryStreamType: "KinesisStreamAsSource" },
    },
    Log: { Type: "AWS::Kinesis::Stream" },
  };
  expect(producersOf({ Resources })).toEqual([
    {
      stream: "Direct",
      on: `\${Direct.Arn}`,
      roles: ["Role"],
      puts: ["firehose:PutRecordBatch", "firehose:PutRecord"],
    },
    { stream: "Log", on: `\${Log.Arn}`, roles: ["Role"], puts: ["kinesis:PutRecords", "kinesis:PutRecord"] },
  ]);
  expect(producersOf({ Resources: { Direct: Resources.Direct } })).toEqual([]);
});

test("only a role of the template without managed policies can be told about", () => {
  const Properties = { ManagedPolicyArns: ["x"] };
  const template = {
    Resources: { A: { Type: "AWS::IAM::Role", Properties: {} }, B: { Type: "AWS::IAM::Role", Properties } },
  };
  expect(["A", "B", "Absent"].map((id) => canTell(template, id))).toEqual([true, false, false]);
});
