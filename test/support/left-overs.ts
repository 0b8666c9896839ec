import { localTarget } from "../../cli/target";
import type { TestCloud } from "./cloud";
import { zipOf } from "./zip";

/** Seat s01 of the class `inv`, as CloudFormation would have tagged it. */
export const TAGS = [
  { Key: "loglab:class", Value: "inv" },
  { Key: "loglab:seat", Value: "s01" },
];
const MAP = { "loglab:class": "inv", "loglab:seat": "s01" };

const trusting = (Service: string): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service }, Action: "sts:AssumeRole" }],
  });

const ALLOW_ALL = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
});

const specification = (ResourceType: string) => ({ TagSpecifications: [{ ResourceType, Tags: TAGS }] });

/** Leaves one thing of almost every kind in a cloud, as if a class had been torn down badly. */
export async function leaveThings(cloud: TestCloud): Promise<void> {
  await network(cloud);
  await identities(cloud);
  await data(cloud);
  await compute(cloud);
}

async function network(cloud: TestCloud): Promise<void> {
  const { Vpc } = await cloud.call<{ Vpc: { VpcId: string } }>("ec2", "CreateVpc", {
    CidrBlock: "10.9.0.0/16",
    ...specification("vpc"),
  });
  const { VpcId } = Vpc;
  const { Subnet } = await cloud.call<{ Subnet: { SubnetId: string } }>("ec2", "CreateSubnet", {
    VpcId,
    CidrBlock: "10.9.1.0/24",
  });
  await cloud.call("ec2", "RunInstances", {
    ImageId: await anImage(cloud),
    InstanceType: "t4g.micro",
    MinCount: 1,
    MaxCount: 1,
    SubnetId: Subnet.SubnetId,
    ...specification("instance"),
  });
  const { InternetGateway } = await cloud.call<{ InternetGateway: { InternetGatewayId: string } }>(
    "ec2",
    "CreateInternetGateway",
    {},
  );
  await cloud.call("ec2", "AttachInternetGateway", { VpcId, ...InternetGateway });
  const { RouteTable } = await cloud.call<{ RouteTable: { RouteTableId: string } }>(
    "ec2",
    "CreateRouteTable",
    {
      VpcId,
    },
  );
  await cloud.call("ec2", "AssociateRouteTable", {
    SubnetId: Subnet.SubnetId,
    RouteTableId: RouteTable.RouteTableId,
  });
  await cloud.call("ec2", "CreateSecurityGroup", {
    VpcId,
    GroupName: "leftover",
    Description: "x",
    ...specification("security-group"),
  });
  await cloud.call("ec2", "CreateVpcEndpoint", {
    VpcId,
    ServiceName: "com.amazonaws.us-east-1.s3",
    ...specification("vpc-endpoint"),
  });
  await cloud.call("ec2", "AllocateAddress", { Domain: "vpc", ...specification("elastic-ip") });
  await cloud.call("ec2", "CreateVolume", {
    AvailabilityZone: "us-east-1a",
    Size: 8,
    VolumeType: "gp3",
    ...specification("volume"),
  });
}

async function anImage(cloud: TestCloud): Promise<string> {
  const { Images } = await cloud.call<{ Images: { ImageId: string; Architecture: string }[] }>(
    "ec2",
    "DescribeImages",
    {},
  );
  return Images.find(({ Architecture }) => Architecture === "arm64")?.ImageId ?? "";
}

async function identities(cloud: TestCloud): Promise<void> {
  const { Policy } = await cloud.call<{ Policy: { Arn: string } }>("iam", "CreatePolicy", {
    PolicyName: "Lab-inv-shared-Boundary",
    PolicyDocument: ALLOW_ALL,
    Tags: TAGS,
  });
  for (const [RoleName, service] of [
    ["Lab-inv-s01-Function", "lambda.amazonaws.com"],
    ["Lab-inv-s01-Delivery", "firehose.amazonaws.com"],
    ["Lab-inv-shared-Caller", "scheduler.amazonaws.com"],
  ] as const) {
    const role = { RoleName, AssumeRolePolicyDocument: trusting(service), PermissionsBoundary: Policy.Arn };
    await cloud.call("iam", "CreateRole", role);
    await cloud.call("iam", "PutRolePolicy", { RoleName, PolicyName: "All", PolicyDocument: ALLOW_ALL });
    await cloud.call("iam", "AttachRolePolicy", { RoleName, PolicyArn: Policy.Arn });
  }
  await cloud.call("iam", "CreateInstanceProfile", { InstanceProfileName: "Lab-inv-s01-Profile" });
  await cloud.call("iam", "AddRoleToInstanceProfile", {
    InstanceProfileName: "Lab-inv-s01-Profile",
    RoleName: "Lab-inv-s01-Function",
  });
}

async function data(cloud: TestCloud): Promise<void> {
  await cloud.call("s3", "CreateBucket", { Bucket: "lab-inv-s01-bucket" });
  for (const Body of ["one", "two"])
    await cloud.call("s3", "PutObject", { Bucket: "lab-inv-s01-bucket", Key: "k", Body: Buffer.from(Body) });
  await cloud.call("kinesis", "CreateStream", { StreamName: "Lab-inv-s01.mine", ShardCount: 1 });
  await cloud.call("firehose", "CreateDeliveryStream", {
    DeliveryStreamName: "Lab-inv-s01-Delivery",
    Tags: TAGS,
    ExtendedS3DestinationConfiguration: {
      RoleARN: "arn:aws:iam::000000000000:role/Lab-inv-s01-Delivery",
      BucketARN: "arn:aws:s3:::lab-inv-s01-bucket",
    },
  });
  await cloud.call("logs", "CreateLogGroup", { logGroupName: "/aws/lambda/Lab-inv-s01-Function" });
  await cloud.call("logs", "CreateLogGroup", { logGroupName: "Lab-cut", tags: MAP });
  await cloud.call("ssm", "PutParameter", { Name: "CFN-Pause-x", Value: "1", Type: "String", Tags: TAGS });
  await cloud.call("ssm", "PutParameter", { Name: "/Lab-inv-s01/pause", Value: "1", Type: "String" });
  await cloud.call("secretsmanager", "CreateSecret", { Name: "whatever", SecretString: "x", Tags: TAGS });
}

async function compute(cloud: TestCloud): Promise<void> {
  await cloud.call("lambda", "CreateFunction", {
    FunctionName: "Lab-inv-s01-Function",
    Role: "arn:aws:iam::000000000000:role/Lab-inv-s01-Function",
    Runtime: "nodejs22.x",
    Handler: "index.handler",
    Code: { ZipFile: zipOf([{ name: "index.js", data: "exports.handler = async () => 1;" }]) },
    Tags: MAP,
  });
  await active(cloud, "Lab-inv-s01.mine");
  await cloud.call("lambda", "CreateEventSourceMapping", {
    FunctionName: "Lab-inv-s01-Function",
    EventSourceArn: "arn:aws:kinesis:us-east-1:000000000000:stream/Lab-inv-s01.mine",
    StartingPosition: "LATEST",
  });
  await cloud.call("scheduler", "CreateScheduleGroup", { Name: "Lab-inv-shared-Schedules", Tags: TAGS });
  await cloud.call("scheduler", "CreateSchedule", {
    Name: "end",
    GroupName: "Lab-inv-shared-Schedules",
    ScheduleExpression: "rate(1 day)",
    FlexibleTimeWindow: { Mode: "OFF" },
    Target: {
      Arn: "arn:aws:lambda:us-east-1:000000000000:function:Lab-inv-s01-Function",
      RoleArn: "arn:aws:iam::000000000000:role/Lab-inv-shared-Caller",
    },
  });
}

/** A stream is there a moment after it is made. */
async function active(cloud: TestCloud, StreamName: string): Promise<void> {
  for (;;) {
    const { StreamDescriptionSummary: summary } = await cloud.call<{
      StreamDescriptionSummary: { StreamStatus: string };
    }>("kinesis", "DescribeStreamSummary", { StreamName });
    if (summary.StreamStatus === "ACTIVE") return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What another class has, whose name begins with this one's, and what is nobody's. */
export async function leaveOthersThings(cloud: TestCloud): Promise<void> {
  for (const logGroupName of ["/aws/lambda/Lab-inv-b-s01-Function", "/aws/lambda/other", "Lab-invest-s01-x"])
    await cloud.call("logs", "CreateLogGroup", { logGroupName });
  await cloud.call("s3", "CreateBucket", { Bucket: "lab-inv-b-s01-bucket" });
  await cloud.call("kinesis", "CreateStream", { StreamName: "Lab-inv-b-s01.mine", ShardCount: 1 });
}

export const targetOf = (port: number) => localTarget(port, "us-east-1");
