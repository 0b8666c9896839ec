import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  UpdateStackCommand,
} from "@aws-sdk/client-cloudformation";
import {
  CloudWatchLogsClient,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  FilterLogEventsCommand,
  PutLogEventsCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import {
  EC2Client,
  ModifyInstanceAttributeCommand,
  RebootInstancesCommand,
  StartInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from "@aws-sdk/client-ec2";
import {
  DeleteDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  PutRecordBatchCommand,
  PutRecordCommand,
  UpdateDestinationCommand,
} from "@aws-sdk/client-firehose";
import { IAMClient, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import {
  DescribeStreamCommand,
  GetShardIteratorCommand,
  KinesisClient,
  PutRecordCommand as PutDataRecordCommand,
} from "@aws-sdk/client-kinesis";
import {
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from "@aws-sdk/client-lambda";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import type { ClientConfig, Probe } from "./probe";

/** An object that is in every bucket before anything is tried. */
export const PROBE_KEY = "logs/probe";
const DATA = Buffer.from("probe\n");

const probe = (verb: string, action: string, call: Probe["call"]): Probe => ({ verb, action, call });

const s3 = (config: ClientConfig) => new S3Client(config);
const firehose = (config: ClientConfig) => new FirehoseClient(config);
const kinesis = (config: ClientConfig) => new KinesisClient(config);
const lambda = (config: ClientConfig) => new LambdaClient(config);
const logs = (config: ClientConfig) => new CloudWatchLogsClient(config);
const ec2 = (config: ClientConfig) => new EC2Client(config);
const cloudFormation = (config: ClientConfig) => new CloudFormationClient(config);

/** What is tried on each type of resource of a seat's stack. A type that is not here has nothing that a seat could be harmed by. */
export const PROBES: Readonly<Record<string, readonly Probe[]>> = {
  "AWS::S3::Bucket": [
    probe("list", "s3:ListBucket", (config, Bucket) => s3(config).send(new ListObjectsV2Command({ Bucket }))),
    probe("read", "s3:GetObject", (config, Bucket) =>
      s3(config).send(new GetObjectCommand({ Bucket, Key: PROBE_KEY })),
    ),
    probe("write", "s3:PutObject", (config, Bucket) =>
      s3(config).send(new PutObjectCommand({ Bucket, Key: "x", Body: "x" })),
    ),
    probe("delete from", "s3:DeleteObject", (config, Bucket) =>
      s3(config).send(new DeleteObjectCommand({ Bucket, Key: "x" })),
    ),
    probe("open to others", "s3:PutBucketPolicy", (config, Bucket) =>
      s3(config).send(new PutBucketPolicyCommand({ Bucket, Policy: "{}" })),
    ),
  ],
  "AWS::KinesisFirehose::DeliveryStream": [
    probe("read", "firehose:DescribeDeliveryStream", (config, DeliveryStreamName) =>
      firehose(config).send(new DescribeDeliveryStreamCommand({ DeliveryStreamName })),
    ),
    probe("put", "firehose:PutRecord", (config, DeliveryStreamName) =>
      firehose(config).send(new PutRecordCommand({ DeliveryStreamName, Record: { Data: DATA } })),
    ),
    probe("put", "firehose:PutRecordBatch", (config, DeliveryStreamName) =>
      firehose(config).send(new PutRecordBatchCommand({ DeliveryStreamName, Records: [{ Data: DATA }] })),
    ),
    probe("change", "firehose:UpdateDestination", (config, DeliveryStreamName) =>
      firehose(config).send(
        new UpdateDestinationCommand({
          DeliveryStreamName,
          CurrentDeliveryStreamVersionId: "999",
          DestinationId: "destinationId-000000000001",
        }),
      ),
    ),
    probe("delete", "firehose:DeleteDeliveryStream", (config, DeliveryStreamName) =>
      firehose(config).send(new DeleteDeliveryStreamCommand({ DeliveryStreamName })),
    ),
  ],
  "AWS::Kinesis::Stream": [
    probe("read", "kinesis:DescribeStream", (config, StreamName) =>
      kinesis(config).send(new DescribeStreamCommand({ StreamName })),
    ),
    probe("read", "kinesis:GetShardIterator", (config, StreamName) =>
      kinesis(config).send(
        new GetShardIteratorCommand({
          StreamName,
          ShardId: "shardId-000000000000",
          ShardIteratorType: "LATEST",
        }),
      ),
    ),
    probe("put", "kinesis:PutRecord", (config, StreamName) =>
      kinesis(config).send(new PutDataRecordCommand({ StreamName, PartitionKey: "p", Data: DATA })),
    ),
  ],
  "AWS::Lambda::Function": [
    probe("read", "lambda:GetFunction", (config, FunctionName) =>
      lambda(config).send(new GetFunctionCommand({ FunctionName })),
    ),
    probe("run", "lambda:InvokeFunction", (config, FunctionName) =>
      lambda(config).send(new InvokeCommand({ FunctionName, InvocationType: "DryRun" })),
    ),
    probe("change", "lambda:UpdateFunctionConfiguration", (config, FunctionName) =>
      lambda(config).send(new UpdateFunctionConfigurationCommand({ FunctionName })),
    ),
  ],
  "AWS::Logs::LogGroup": [
    probe("read", "logs:FilterLogEvents", (config, logGroupName) =>
      logs(config).send(new FilterLogEventsCommand({ logGroupName })),
    ),
    probe("write", "logs:CreateLogStream", (config, logGroupName) =>
      logs(config).send(new CreateLogStreamCommand({ logGroupName, logStreamName: "probe" })),
    ),
    probe("write", "logs:PutLogEvents", (config, logGroupName) =>
      logs(config).send(new PutLogEventsCommand({ logGroupName, logStreamName: "probe", logEvents: [] })),
    ),
    probe("delete", "logs:DeleteLogGroup", (config, logGroupName) =>
      logs(config).send(new DeleteLogGroupCommand({ logGroupName })),
    ),
  ],
  "AWS::EC2::Instance": [
    probe("start", "ec2:StartInstances", (config, id) =>
      ec2(config).send(new StartInstancesCommand({ InstanceIds: [id], DryRun: true })),
    ),
    probe("stop", "ec2:StopInstances", (config, id) =>
      ec2(config).send(new StopInstancesCommand({ InstanceIds: [id], DryRun: true })),
    ),
    probe("restart", "ec2:RebootInstances", (config, id) =>
      ec2(config).send(new RebootInstancesCommand({ InstanceIds: [id], DryRun: true })),
    ),
    probe("end", "ec2:TerminateInstances", (config, id) =>
      ec2(config).send(new TerminateInstancesCommand({ InstanceIds: [id], DryRun: true })),
    ),
    probe("change", "ec2:ModifyInstanceAttribute", (config, InstanceId) =>
      ec2(config).send(
        new ModifyInstanceAttributeCommand({
          InstanceId,
          DryRun: true,
          InstanceType: { Value: "t4g.large" },
        }),
      ),
    ),
  ],
  "AWS::IAM::Role": [
    probe("assume", "sts:AssumeRole", (config, RoleArn) =>
      new STSClient(config).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: "probe" })),
    ),
    probe("change", "iam:PutRolePolicy", (config, arn) =>
      new IAMClient(config).send(
        new PutRolePolicyCommand({
          RoleName: arn.slice(arn.lastIndexOf("/") + 1),
          PolicyName: "probe",
          PolicyDocument: "{}",
        }),
      ),
    ),
  ],
  "AWS::SecretsManager::Secret": [
    probe("read", "secretsmanager:GetSecretValue", (config, SecretId) =>
      new SecretsManagerClient(config).send(new GetSecretValueCommand({ SecretId })),
    ),
  ],
  "AWS::CloudFormation::Stack": [
    probe("read", "cloudformation:DescribeStacks", (config, StackName) =>
      cloudFormation(config).send(new DescribeStacksCommand({ StackName })),
    ),
    probe("read", "cloudformation:GetTemplate", (config, StackName) =>
      cloudFormation(config).send(new GetTemplateCommand({ StackName })),
    ),
    probe("change", "cloudformation:UpdateStack", (config, StackName) =>
      cloudFormation(config).send(new UpdateStackCommand({ StackName, UsePreviousTemplate: true })),
    ),
    probe("delete", "cloudformation:DeleteStack", (config, StackName) =>
      cloudFormation(config).send(new DeleteStackCommand({ StackName })),
    ),
  ],
};
