import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  waitUntilStackCreateComplete,
} from "@aws-sdk/client-cloudformation";
import { KinesisClient, PutRecordsCommand } from "@aws-sdk/client-kinesis";
import { LambdaClient, ListEventSourceMappingsCommand } from "@aws-sdk/client-lambda";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { startTestCloud } from "../support/cloud";

/** Fails on any batch in which a record says `poison`. */
const CODE = `
exports.handler = async ({ Records }) => {
  const texts = Records.map(({ kinesis }) => Buffer.from(kinesis.data, "base64").toString());
  if (texts.includes("poison")) throw new Error("cannot bear it");
};
`;

const at = (id: string) => ({ "Fn::GetAtt": [id, "Arn"] });
const allow = (Action: string[], Resource: unknown) => ({ Effect: "Allow", Action, Resource });

const TEMPLATE = {
  Resources: {
    Log: { Type: "AWS::Kinesis::Stream", Properties: { ShardCount: 1 } },
    Failures: { Type: "AWS::S3::Bucket" },
    Role: {
      Type: "AWS::IAM::Role",
      Properties: {
        AssumeRolePolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } },
          ],
        },
        Policies: [
          {
            PolicyName: "read",
            PolicyDocument: {
              Version: "2012-10-17",
              Statement: [
                allow(["kinesis:Describe*", "kinesis:Get*", "kinesis:List*"], at("Log")),
                allow(["s3:PutObject"], { "Fn::Join": ["", [at("Failures"), "/*"]] }),
              ],
            },
          },
        ],
      },
    },
    Reader: {
      Type: "AWS::Lambda::Function",
      Properties: {
        Runtime: "nodejs22.x",
        Handler: "index.handler",
        Role: at("Role"),
        Code: { ZipFile: CODE },
      },
    },
    Mapping: {
      Type: "AWS::Lambda::EventSourceMapping",
      Properties: {
        FunctionName: { Ref: "Reader" },
        EventSourceArn: at("Log"),
        StartingPosition: "TRIM_HORIZON",
        BatchSize: 10,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 0,
        DestinationConfig: { OnFailure: { Destination: at("Failures") } },
      },
    },
  },
  Outputs: { Log: { Value: { Ref: "Log" } }, Failures: { Value: { Ref: "Failures" } } },
};

test("a template's function reads a stream; the record that it cannot bear lands in a bucket, alone", async () => {
  await using cloud = await startTestCloud({ bootstrapped: false });
  const cloudformation = new CloudFormationClient(cloud.client);
  const [kinesis, lambda, s3] = [
    new KinesisClient(cloud.client),
    new LambdaClient(cloud.client),
    new S3Client(cloud.client),
  ];
  const stack = { StackName: "reader" };
  await cloudformation.send(
    new CreateStackCommand({
      ...stack,
      TemplateBody: JSON.stringify(TEMPLATE),
      Capabilities: ["CAPABILITY_IAM"],
    }),
  );
  const wait = { client: cloudformation, maxWaitTime: 20, minDelay: 1, maxDelay: 1 };
  const { reason } = await waitUntilStackCreateComplete(wait, stack);
  const outputs: Record<string, string> = Object.fromEntries(
    reason.Stacks[0].Outputs.map((output: { OutputKey: string; OutputValue: string }) => [
      output.OutputKey,
      output.OutputValue,
    ]),
  );
  const given = cloud.events.next("objectCreated", ({ bucket }) => bucket === outputs.Failures);
  await kinesis.send(
    new PutRecordsCommand({
      StreamName: outputs.Log,
      Records: ["good", "poison"].map((text) => ({ PartitionKey: "k", Data: Buffer.from(text) })),
    }),
  );
  await given;
  const { Contents: [object] = [] } = await s3.send(new ListObjectsV2Command({ Bucket: outputs.Failures }));
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: outputs.Failures, Key: object?.Key }));
  const told = JSON.parse((await Body?.transformToString()) ?? "");
  expect(told.KinesisBatchInfo.batchSize).toBe(1);
  expect(Buffer.from(JSON.parse(told.payload).Records[0].kinesis.data, "base64").toString()).toBe("poison");
  const { EventSourceMappings } = await lambda.send(new ListEventSourceMappingsCommand({}));
  expect(EventSourceMappings).toMatchObject([{ State: "Enabled", BisectBatchOnFunctionError: true }]);

  const emptied = cloud.events.next("mappingState", ({ state }) => state === "Deleted");
  await cloudformation.send(new DeleteStackCommand(stack));
  await emptied;
  for (const client of [cloudformation, kinesis, lambda, s3]) client.destroy();
});
