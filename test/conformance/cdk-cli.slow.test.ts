import { gunzipSync } from "node:zlib";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { FirehoseClient, PutRecordCommand } from "@aws-sdk/client-firehose";
import { KinesisClient, PutRecordCommand as PutKinesisRecord } from "@aws-sdk/client-kinesis";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { cdkApp } from "../support/cdk-app";
import { startTestCloud, type TestCloud } from "../support/cloud";
import { inventory } from "../support/inventory";

/** CDK apps that are not ours, deployed by the real CDK CLI. */
describe("the CDK CLI against the local cloud", () => {
  let cloud: TestCloud;
  let before: Record<string, string[]>;

  beforeAll(async () => {
    cloud = await startTestCloud();
    before = await left();
  });
  afterAll(() => cloud.stop());

  /** What is there, but for the log groups that Lambda makes by itself: on AWS they outlive their functions, too. */
  const left = async (): Promise<Record<string, string[]>> => {
    const { "logs DescribeLogGroups": groups = [], ...others } = await inventory(cloud);
    return { ...others, groups: groups.filter((name) => !name.startsWith("/aws/lambda/")) };
  };

  const status = async (StackName: string): Promise<string | undefined> => {
    const client = new CloudFormationClient(cloud.client);
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    return Stacks[0]?.StackStatus;
  };

  it("deploys, updates and destroys a bucket and a function, and empties the bucket for it", async () => {
    await using app = await cdkApp(cloud, "bucket-and-function");
    expect((await app.deploy()).stderr).toContain("BucketAndFunction");
    const { Bucket = "", Function: FunctionName } = (await app.outputs()).BucketAndFunction ?? {};
    const invoke = new InvokeCommand({ FunctionName });
    const { Payload } = await new LambdaClient(cloud.client).send(invoke);
    expect(Buffer.from(Payload ?? []).toString()).toBe(JSON.stringify(Bucket));
    await new S3Client(cloud.client).send(new PutObjectCommand({ Bucket, Key: "a/b", Body: "x" }));

    expect((await app.deploy()).stderr).toContain("(no changes)");
    expect((await app.cdk("diff", "-c", "memory=256")).stderr).toMatch(
      /\[~\] AWS::Lambda::Function Writer[\s\S]*MemorySize/,
    );
    expect((await app.deploy("-c", "memory=256")).code).toBe(0);
    expect(await status("BucketAndFunction")).toBe("UPDATE_COMPLETE");

    expect((await app.destroy()).code).toBe(0);
    expect(await left()).toEqual(before);
  });

  it("deploys stacks that export to each other, side by side and without change sets", async () => {
    await using app = await cdkApp(cloud, "exports-between-stacks");
    expect((await app.deploy("--method=direct", "--concurrency", "10")).code).toBe(0);
    const removed = await app.deploy("--method=direct", "-c", "detached=true");
    expect(removed.code).toBe(1);
    expect(removed.stderr).toContain("Delete canceled. Cannot delete export Producer:");
    const kept = await app.cdk("destroy", "Producer", "--exclusively", "--force");
    expect(kept.stderr).toMatch(/Cannot delete export .* as it is in use by Consumer/);
    expect((await app.destroy()).code).toBe(0);
    expect(await left()).toEqual(before);
  });

  it("prints the reason of a custom resource that fails, and takes everything back", async () => {
    await using app = await cdkApp(cloud, "failing-custom-resource");
    const failed = await app.deploy();
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain(
      "Received response status [FAILED] from custom resource. Message returned: The seat has no desk.",
    );
    expect(await status("FailingCustomResource")).toBe("ROLLBACK_COMPLETE");

    expect((await app.deploy("--no-rollback")).code).toBe(1);
    expect(await status("FailingCustomResource")).toBe("CREATE_FAILED");
    expect((await app.deploy("--no-rollback", "-c", "answer=yes")).code).toBe(0);
    expect(await status("FailingCustomResource")).toBe("UPDATE_COMPLETE");

    expect((await app.deploy("-c", "answer=no")).code).toBe(1);
    expect(await status("FailingCustomResource")).toMatch(/^UPDATE_ROLLBACK_/);
    expect((await app.destroy()).code).toBe(0);
    expect(await left()).toEqual(before);
  });

  it("starts an instance from its Init metadata and waits until it signals", async () => {
    await using app = await cdkApp(cloud, "vpc-and-instance");
    expect((await app.deploy()).code).toBe(0);
    const { HostId } = (await app.outputs()).VpcAndInstance ?? {};
    const events = await cloud.call<{ StackEvents?: { ResourceStatusReason?: string }[] }>(
      "cloudformation",
      "DescribeStackEvents",
      { StackName: "VpcAndInstance" },
    );
    expect(events.StackEvents?.map(({ ResourceStatusReason }) => ResourceStatusReason)).toContain(
      `Received SUCCESS signal with UniqueId ${HostId}`,
    );
    expect((await app.destroy()).code).toBe(0);
    expect(await left()).toEqual(before);
  });

  it("delivers through a transform of somebody else's", async () => {
    await using app = await cdkApp(cloud, "delivery-stream");
    expect((await app.deploy()).code).toBe(0);
    const { DeliveryStreamName, BucketName: Bucket = "" } = (await app.outputs()).DeliveryStreamApp ?? {};
    const delivered = cloud.events.next("objectCreated", ({ bucket }) => bucket === Bucket);
    const Record = { Data: Buffer.from("hello\n") };
    await new FirehoseClient(cloud.client).send(new PutRecordCommand({ DeliveryStreamName, Record }));
    const { key: Key } = await delivered;
    expect(Key).toMatch(/^capitals\//);
    const s3 = new S3Client(cloud.client);
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    expect(await Body?.transformToString()).toBe("HELLO\n");
    expect((await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "failed/" }))).KeyCount).toBe(0);
    expect((await app.destroy()).code).toBe(0);
    expect(await left()).toEqual(before);
  });

  it("delivers what is put into a data stream through a delivery stream that reads it", async () => {
    await using app = await cdkApp(cloud, "kinesis-to-firehose");
    expect((await app.deploy()).code).toBe(0);
    const { StreamName, BucketName: Bucket = "" } = (await app.outputs()).KinesisToFirehose ?? {};
    const delivered = cloud.events.next("objectCreated", ({ bucket }) => bucket === Bucket);
    const record = { StreamName, PartitionKey: "k", Data: Buffer.from("hello\n") };
    await new KinesisClient(cloud.client).send(new PutKinesisRecord(record));
    const { key: Key } = await delivered;
    const { Body } = await new S3Client(cloud.client).send(new GetObjectCommand({ Bucket, Key }));
    expect(gunzipSync((await Body?.transformToByteArray()) ?? "").toString()).toBe("hello\n");
    expect((await app.destroy()).code).toBe(0);
    expect(await left()).toEqual(before);
  });

  it("deploys a stack in a stack, with a parameter of the command", async () => {
    await using app = await cdkApp(cloud, "nested-stack");
    expect((await app.deploy("--parameters", "Course=big7")).code).toBe(0);
    const { StackResourceSummaries = [] } = await cloud.call<{
      StackResourceSummaries?: { PhysicalResourceId: string; ResourceType: string }[];
    }>("cloudformation", "ListStackResources", { StackName: "Outer" });
    const nested = StackResourceSummaries.find(
      ({ ResourceType }) => ResourceType === "AWS::CloudFormation::Stack",
    );
    const inner = await cloud.call<{
      StackResourceSummaries?: { PhysicalResourceId: string; ResourceType: string }[];
    }>("cloudformation", "ListStackResources", { StackName: nested?.PhysicalResourceId });
    const title = inner.StackResourceSummaries?.find(
      ({ ResourceType }) => ResourceType === "AWS::SSM::Parameter",
    );
    const { Parameter } = await new SSMClient(cloud.client).send(
      new GetParameterCommand({ Name: title?.PhysicalResourceId }),
    );
    expect(Parameter?.Value).toBe("big7");
    expect((await app.destroy()).code).toBe(0);
    expect(await left()).toEqual(before);
  });

  it.each([["vpc-and-instance", ["-c", "command=true"], /commands/]])(
    "refuses %s %j by name before anything is made",
    async (name, args, what) => {
      await using app = await cdkApp(cloud, name);
      const refused = await app.deploy(...args);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toMatch(what);
    },
  );

  it("bootstraps a Region, and finds nothing to do the second time", async () => {
    await using app = await cdkApp(cloud, "bucket-and-function");
    const other = [
      "bootstrap",
      "aws://000000000000/eu-west-1",
      "--qualifier",
      "second",
      "--toolkit-stack-name",
      "Second",
    ];
    expect((await app.cdk(...other)).code).toBe(0);
    expect((await app.cdk(...other)).stderr).toContain("(no changes)");
  });
});
