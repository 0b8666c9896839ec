import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
} from "@aws-sdk/client-cloudformation";
import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import {
  DescribeInstancesCommand,
  EC2Client,
  RebootInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from "@aws-sdk/client-ec2";
import {
  DeleteDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  ListDeliveryStreamsCommand,
  PutRecordCommand,
  UpdateDestinationCommand,
} from "@aws-sdk/client-firehose";
import {
  CreateStreamCommand,
  DeleteStreamCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  PutRecordsCommand,
  waitUntilStreamExists,
} from "@aws-sdk/client-kinesis";
import { GetFunctionCommand, InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { type StudentCredentials, studentSession } from "../../cli/student-session";
import { localTarget } from "../../cli/target";
import { classFolder } from "../support/class-folder";
import { startTestCloud, type TestCloud } from "../support/cloud";
import { cdkCli } from "../support/program";
import { outputsOf } from "../support/seat";

const CLASS = "class: two\nroster: roster.csv\nrate: 1\n";

let cloud: TestCloud;
let own: Record<string, string>;
let neighbour: Record<string, string>;
let shared: Record<string, string>;
let student: StudentCredentials;

beforeAll(async () => {
  cloud = await startTestCloud();
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\ns02\n");
  const context = `class=${folder.write("class.yaml", CLASS)}`;
  await cdkCli(cloud, "deploy", "--all", "--require-approval", "never", "--concurrency", "2", "-c", context);
  own = await outputsOf(cloud, "Lab-two-s01");
  neighbour = await outputsOf(cloud, "Lab-two-s02");
  shared = await outputsOf(cloud, "Lab-two-shared");
  student = await studentSession(localTarget(cloud.port, "us-east-1"), "us-east-1", "two", "s01");
}, 180_000);

afterAll(() => cloud?.stop());

/** Configuration of a client that the student uses. */
const mine = (region = "us-east-1") => ({ ...cloud.client, region, credentials: student });

const session = () =>
  `${(shared.StudentRoleArn ?? "").replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/two-s01`;

/** What AWS says when no policy of an identity allows something. */
const notAllowed = (action: string, resource: string) =>
  `User: ${session()} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

const arn = (service: string, resource: string, region = "us-east-1") =>
  `arn:aws:${service}:${region}:000000000000:${resource}`;

describe("Firehose", () => {
  const describe = (seat: Record<string, string>, region?: string) =>
    new FirehoseClient(mine(region)).send(
      new DescribeDeliveryStreamCommand({ DeliveryStreamName: seat.StreamName }),
    );
  const put = (seat: Record<string, string>) =>
    new FirehoseClient(mine()).send(
      new PutRecordCommand({ DeliveryStreamName: seat.StreamName, Record: { Data: Buffer.from("x\n") } }),
    );

  test("the own stream is described and written to, the neighbour's is not", async () => {
    await expect(describe(own)).resolves.toMatchObject({
      DeliveryStreamDescription: { DeliveryStreamName: own.StreamName },
    });
    await expect(put(own)).resolves.toHaveProperty("RecordId");
    const stream = arn("firehose", `deliverystream/${neighbour.StreamName}`);
    await expect(describe(neighbour)).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: notAllowed("firehose:DescribeDeliveryStream", stream),
    });
    await expect(put(neighbour)).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: notAllowed("firehose:PutRecord", stream),
    });
  });

  test("the hints of the own stream are changed, with its role and without; no other role is passed", async () => {
    const firehose = new FirehoseClient(mine());
    const update = async (change: { RoleARN?: string; IntervalInSeconds: number }) => {
      const { DeliveryStreamDescription: found } = await describe(own);
      const { IntervalInSeconds, RoleARN } = change;
      return firehose.send(
        new UpdateDestinationCommand({
          DeliveryStreamName: own.StreamName,
          CurrentDeliveryStreamVersionId: found?.VersionId,
          DestinationId: found?.Destinations?.[0]?.DestinationId,
          ExtendedS3DestinationUpdate: {
            BufferingHints: { IntervalInSeconds, SizeInMBs: 1 },
            ...(RoleARN !== undefined && { RoleARN }),
          },
        }),
      );
    };
    const roleOf = async (seat: Record<string, string>) => {
      const { DeliveryStreamDescription: found } = await new FirehoseClient(cloud.client).send(
        new DescribeDeliveryStreamCommand({ DeliveryStreamName: seat.StreamName }),
      );
      return found?.Destinations?.[0]?.ExtendedS3DestinationDescription?.RoleARN ?? "";
    };
    await update({ IntervalInSeconds: 61 });
    await update({ IntervalInSeconds: 62, RoleARN: await roleOf(own) });
    const { DeliveryStreamDescription: after } = await describe(own);
    expect(after?.VersionId).toBe("3");
    const other = await roleOf(neighbour);
    await expect(update({ IntervalInSeconds: 63, RoleARN: other })).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: notAllowed("iam:PassRole", other),
    });
  });

  test("streams are listed, and the own one is not deleted", async () => {
    const firehose = new FirehoseClient(mine());
    const { DeliveryStreamNames } = await firehose.send(new ListDeliveryStreamsCommand({}));
    expect(DeliveryStreamNames).toContain(own.StreamName);
    await expect(
      firehose.send(new DeleteDeliveryStreamCommand({ DeliveryStreamName: own.StreamName })),
    ).rejects.toMatchObject({ name: "AccessDeniedException" });
  });

  test("another Region is denied, whatever is asked there", async () => {
    await expect(describe(own, "us-west-2")).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: expect.stringMatching(/with an explicit deny in an identity-based policy/),
    });
  });
});

describe("S3", () => {
  test("the own bucket is read and not written, the neighbour's is closed", async () => {
    const s3 = new S3Client(mine());
    const root = new S3Client(cloud.client);
    const object = (seat: Record<string, string>) => ({ Bucket: seat.BucketName, Key: "logs/probe" });
    for (const seat of [own, neighbour]) {
      await root.send(new PutObjectCommand({ ...object(seat), Body: "probe" }));
    }
    const listed = await s3.send(new ListObjectsV2Command({ Bucket: own.BucketName, Prefix: "logs/probe" }));
    expect(listed.Contents).toMatchObject([{ Key: "logs/probe" }]);
    const got = await s3.send(new GetObjectCommand(object(own)));
    expect(await got.Body?.transformToString()).toBe("probe");
    const bucket = `arn:aws:s3:::${neighbour.BucketName}`;
    await expect(s3.send(new ListObjectsV2Command({ Bucket: neighbour.BucketName }))).rejects.toMatchObject({
      name: "AccessDenied",
      message: notAllowed("s3:ListBucket", `"${bucket}"`),
    });
    await expect(s3.send(new GetObjectCommand(object(neighbour)))).rejects.toMatchObject({
      name: "AccessDenied",
    });
    await expect(s3.send(new PutObjectCommand({ ...object(own), Body: "mine" }))).rejects.toMatchObject({
      name: "AccessDenied",
    });
    await expect(s3.send(new DeleteObjectCommand(object(own)))).rejects.toMatchObject({
      name: "AccessDenied",
    });
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toContain(own.BucketName);
  });
});

describe("what else belongs to a seat", () => {
  test("events of the own log group are read, the neighbour's are not", async () => {
    const read = (seat: Record<string, string>) =>
      new CloudWatchLogsClient(mine()).send(new FilterLogEventsCommand({ logGroupName: seat.LogGroupName }));
    await expect(read(own)).resolves.toHaveProperty("events");
    const group = arn("logs", `log-group:${neighbour.LogGroupName}:log-stream:`);
    await expect(read(neighbour)).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: notAllowed("logs:FilterLogEvents", group),
    });
  });

  test("the own transform is looked at and not called, the neighbour's is closed", async () => {
    const lambda = new LambdaClient(mine());
    const get = (seat: Record<string, string>) =>
      lambda.send(new GetFunctionCommand({ FunctionName: seat.TransformFunctionName }));
    await expect(get(own)).resolves.toMatchObject({
      Configuration: { FunctionName: own.TransformFunctionName },
    });
    await expect(get(neighbour)).rejects.toMatchObject({ name: "AccessDeniedException" });
    await expect(
      lambda.send(new InvokeCommand({ FunctionName: own.TransformFunctionName })),
    ).rejects.toMatchObject({ name: "AccessDeniedException" });
  });

  test("the own stack is described, the neighbour's and the shared one are not", async () => {
    const stacks = new CloudFormationClient(mine());
    await expect(stacks.send(new DescribeStacksCommand({ StackName: "Lab-two-s01" }))).resolves.toMatchObject(
      { Stacks: [{ StackName: "Lab-two-s01" }] },
    );
    await stacks.send(new GetTemplateCommand({ StackName: "Lab-two-s01" }));
    for (const StackName of ["Lab-two-s02", "Lab-two-shared"]) {
      await expect(stacks.send(new DescribeStacksCommand({ StackName }))).rejects.toMatchObject({
        name: "AccessDenied",
        message: expect.stringContaining("is not authorized to perform: cloudformation:DescribeStacks"),
      });
    }
  });

  test("instances are listed; the own one is restarted and ended, the neighbour's is left alone", async () => {
    const ec2 = new EC2Client(mine());
    const ids = (seat: Record<string, string>) => ({ InstanceIds: [seat.GeneratorInstanceIds ?? ""] });
    await expect(ec2.send(new DescribeInstancesCommand(ids(neighbour)))).resolves.toHaveProperty(
      "Reservations",
    );
    for (const refused of [StopInstancesCommand, TerminateInstancesCommand, RebootInstancesCommand]) {
      await expect(ec2.send(new refused(ids(neighbour)))).rejects.toMatchObject({
        name: "UnauthorizedOperation",
      });
    }
    await ec2.send(new RebootInstancesCommand(ids(own)));
    await expect(ec2.send(new TerminateInstancesCommand(ids(own)))).resolves.toMatchObject({
      TerminatingInstances: [{ InstanceId: own.GeneratorInstanceIds }],
    });
  });
});

describe("Kinesis", () => {
  const create = (client: KinesisClient, StreamName: string, seat: string) =>
    client.send(
      new CreateStreamCommand({
        StreamName,
        ShardCount: 1,
        Tags: { "loglab:class": "two", "loglab:seat": seat },
      }),
    );

  test("an own stream is made, written to, read and taken away; the neighbour's is closed", async () => {
    const kinesis = new KinesisClient(mine());
    const StreamName = "Lab-two-s01.twelve";
    await create(kinesis, StreamName, "s01");
    await waitUntilStreamExists({ client: kinesis, maxWaitTime: 30, minDelay: 1 }, { StreamName });
    await kinesis.send(
      new PutRecordsCommand({ StreamName, Records: [{ Data: Buffer.from("one"), PartitionKey: "k" }] }),
    );
    const { ShardIterator } = await kinesis.send(
      new GetShardIteratorCommand({
        StreamName,
        ShardId: "shardId-000000000000",
        ShardIteratorType: "TRIM_HORIZON",
      }),
    );
    const { Records } = await kinesis.send(new GetRecordsCommand({ ShardIterator }));
    expect(Records?.map(({ Data }) => Buffer.from(Data ?? []).toString())).toEqual(["one"]);

    const theirs = "Lab-two-s02.twelve";
    await create(new KinesisClient(cloud.client), theirs, "s02");
    await expect(
      kinesis.send(new DescribeStreamSummaryCommand({ StreamName: theirs })),
    ).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: notAllowed("kinesis:DescribeStreamSummary", arn("kinesis", `stream/${theirs}`)),
    });
    await kinesis.send(new DeleteStreamCommand({ StreamName }));
  });

  test.each([
    ["with the neighbour's tags", "Lab-two-s01.other", "s02"],
    ["under the neighbour's name", "Lab-two-s02.other", "s01"],
    ["under a name of no seat", "orders", "s01"],
  ])("no stream is made %s", async (_what, name, seat) => {
    await expect(create(new KinesisClient(mine()), name, seat)).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: notAllowed("kinesis:CreateStream", arn("kinesis", `stream/${name}`)),
    });
  });
});

describe("becoming a student", () => {
  const assume = (tags: Record<string, string>, credentials: object = {}) =>
    new STSClient({ ...cloud.client, ...credentials }).send(
      new AssumeRoleCommand({
        RoleArn: shared.StudentRoleArn,
        RoleSessionName: "somebody",
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      }),
    );

  test.each<[string, Record<string, string>]>([
    ["no tags", {}],
    ["no seat", { "loglab:class": "two" }],
    ["no class", { "loglab:seat": "s01" }],
    ["another class", { "loglab:class": "three", "loglab:seat": "s01" }],
    ["an empty seat", { "loglab:class": "two", "loglab:seat": "" }],
    ["the shared stack's", { "loglab:class": "two", "loglab:seat": "shared" }],
  ])("is denied with %s", async (_what, tags) => {
    await expect(assume(tags)).rejects.toMatchObject({ name: "AccessDenied" });
  });

  test("is denied to a student, whose seat would be another's", async () => {
    const tags = { "loglab:class": "two", "loglab:seat": "s02" };
    await expect(assume(tags, { credentials: student })).rejects.toMatchObject({
      name: "AccessDenied",
      message: expect.stringContaining("is not authorized to perform: sts:AssumeRole"),
    });
  });

  test("lasts twelve hours", () => {
    const hours = (student.expires.getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
  });
});
