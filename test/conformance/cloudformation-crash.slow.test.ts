import { join } from "node:path";
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  type Stack,
} from "@aws-sdk/client-cloudformation";
import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { classFolder } from "../support/class-folder";
import { labProcess } from "../support/lab-process";

/** Things of many services, some behind others. */
const TEMPLATE = `
Resources:
  Bucket: {Type: "AWS::S3::Bucket", Properties: {VersioningConfiguration: {Status: Enabled}}}
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Bucket
      PolicyDocument:
        Statement:
          - {Effect: Deny, Principal: "*", Action: "s3:*", Resource: !GetAtt Bucket.Arn, Condition: {Bool: {"aws:SecureTransport": "false"}}}
  Group: {Type: "AWS::Logs::LogGroup", Properties: {RetentionInDays: 7}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement: [{Effect: Allow, Principal: {Service: firehose.amazonaws.com}, Action: "sts:AssumeRole"}]
      Policies:
        - PolicyName: write
          PolicyDocument: {Version: 2012-10-17, Statement: [{Effect: Allow, Action: "s3:*", Resource: !Sub "\${Bucket.Arn}/*"}]}
  Stream:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration: {BucketARN: !GetAtt Bucket.Arn, RoleARN: !GetAtt Role.Arn}
  Network: {Type: "AWS::EC2::VPC", Properties: {CidrBlock: 10.3.0.0/16}}
  Subnet: {Type: "AWS::EC2::Subnet", Properties: {VpcId: !Ref Network, CidrBlock: 10.3.1.0/24}}
  Title: {Type: "AWS::SSM::Parameter", Properties: {Type: String, Value: !Ref Stream}}
`;

const clientOf = (endpoint: string) => ({
  endpoint,
  region: "us-east-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
  forcePathStyle: true as const,
});

async function stackOf(client: CloudFormationClient, StackName: string): Promise<Stack | undefined> {
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
  return Stacks[0];
}

/** Asks until the stack has so many events, or is done. */
async function eventsOf(client: CloudFormationClient, StackName: string, many: number): Promise<void> {
  for (;;) {
    const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName }));
    if (StackEvents.length >= many) return;
  }
}

async function ended(client: CloudFormationClient, name: string): Promise<string | undefined> {
  for (;;) {
    const status = (await stackOf(client, name))?.StackStatus;
    if (!status?.endsWith("_IN_PROGRESS")) return status;
  }
}

test.each([2, 6, 10, 14, 18, 22])(
  "a cloud that is killed at the %i. event of a creation ends it after its restart",
  async (many) => {
    using folder = classFolder();
    const data = join(folder.path, "data");
    const StackName = "interrupted";
    {
      await using lab = await labProcess(data);
      const client = new CloudFormationClient({ ...clientOf(lab.endpoint), maxAttempts: 1 });
      const { StackId = "" } = await client.send(
        new CreateStackCommand({ StackName, TemplateBody: TEMPLATE, Capabilities: ["CAPABILITY_IAM"] }),
      );
      await eventsOf(client, StackId, many);
      await lab.kill();
    }
    await using lab = await labProcess(data);
    const client = new CloudFormationClient(clientOf(lab.endpoint));
    const { StackId = "" } = (await stackOf(client, StackName)) ?? {};
    expect(await ended(client, StackId)).toBe("CREATE_COMPLETE");
    const { Buckets = [] } = await new S3Client(clientOf(lab.endpoint)).send(new ListBucketsCommand({}));
    expect(Buckets.filter(({ Name }) => Name?.startsWith("interrupted-"))).toHaveLength(1);
    await client.send(new DeleteStackCommand({ StackName }));
    expect(await ended(client, StackId)).toBe("DELETE_COMPLETE");
  },
);
