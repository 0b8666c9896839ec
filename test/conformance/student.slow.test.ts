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
import { GetFunctionCommand, InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { arn, type TwoSeats, twoSeats } from "../support/two-seats";

let seats: TwoSeats;

beforeAll(async () => {
  seats = await twoSeats();
}, 180_000);

afterAll(() => seats?.[Symbol.asyncDispose]());

describe("Firehose", () => {
  const describe = (seat: Record<string, string>, region?: string) =>
    new FirehoseClient(seats.mine(region)).send(
      new DescribeDeliveryStreamCommand({ DeliveryStreamName: seat.StreamName }),
    );
  const put = (seat: Record<string, string>) =>
    new FirehoseClient(seats.mine()).send(
      new PutRecordCommand({ DeliveryStreamName: seat.StreamName, Record: { Data: Buffer.from("x\n") } }),
    );

  test("the own stream is described and written to, the neighbour's is not", async () => {
    await expect(describe(seats.own)).resolves.toMatchObject({
      DeliveryStreamDescription: { DeliveryStreamName: seats.own.StreamName },
    });
    await expect(put(seats.own)).resolves.toHaveProperty("RecordId");
    const stream = arn("firehose", `deliverystream/${seats.neighbour.StreamName}`);
    await expect(describe(seats.neighbour)).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: seats.notAllowed("firehose:DescribeDeliveryStream", stream),
    });
    await expect(put(seats.neighbour)).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: seats.notAllowed("firehose:PutRecord", stream),
    });
  });

  test("the hints of the own stream are changed, with its role and without; no other role is passed", async () => {
    const firehose = new FirehoseClient(seats.mine());
    const update = async (change: { RoleARN?: string; IntervalInSeconds: number }) => {
      const { DeliveryStreamDescription: found } = await describe(seats.own);
      const { IntervalInSeconds, RoleARN } = change;
      return firehose.send(
        new UpdateDestinationCommand({
          DeliveryStreamName: seats.own.StreamName,
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
      const { DeliveryStreamDescription: found } = await new FirehoseClient(seats.cloud.client).send(
        new DescribeDeliveryStreamCommand({ DeliveryStreamName: seat.StreamName }),
      );
      return found?.Destinations?.[0]?.ExtendedS3DestinationDescription?.RoleARN ?? "";
    };
    await update({ IntervalInSeconds: 61 });
    await update({ IntervalInSeconds: 62, RoleARN: await roleOf(seats.own) });
    const { DeliveryStreamDescription: after } = await describe(seats.own);
    expect(after?.VersionId).toBe("3");
    const other = await roleOf(seats.neighbour);
    await expect(update({ IntervalInSeconds: 63, RoleARN: other })).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: seats.notAllowed("iam:PassRole", other),
    });
  });

  test("streams are listed, and the own one is not deleted", async () => {
    const firehose = new FirehoseClient(seats.mine());
    const { DeliveryStreamNames } = await firehose.send(new ListDeliveryStreamsCommand({}));
    expect(DeliveryStreamNames).toContain(seats.own.StreamName);
    await expect(
      firehose.send(new DeleteDeliveryStreamCommand({ DeliveryStreamName: seats.own.StreamName })),
    ).rejects.toMatchObject({ name: "AccessDeniedException" });
  });

  test("another Region is denied, whatever is asked there", async () => {
    await expect(describe(seats.own, "us-west-2")).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: expect.stringMatching(/with an explicit deny in an identity-based policy/),
    });
  });
});

describe("S3", () => {
  test("the own bucket is read and not written, the neighbour's is closed", async () => {
    const s3 = new S3Client(seats.mine());
    const root = new S3Client(seats.cloud.client);
    const object = (seat: Record<string, string>) => ({ Bucket: seat.BucketName, Key: "logs/probe" });
    for (const seat of [seats.own, seats.neighbour]) {
      await root.send(new PutObjectCommand({ ...object(seat), Body: "probe" }));
    }
    const listed = await s3.send(
      new ListObjectsV2Command({ Bucket: seats.own.BucketName, Prefix: "logs/probe" }),
    );
    expect(listed.Contents).toMatchObject([{ Key: "logs/probe" }]);
    const got = await s3.send(new GetObjectCommand(object(seats.own)));
    expect(await got.Body?.transformToString()).toBe("probe");
    const bucket = `arn:aws:s3:::${seats.neighbour.BucketName}`;
    await expect(
      s3.send(new ListObjectsV2Command({ Bucket: seats.neighbour.BucketName })),
    ).rejects.toMatchObject({
      name: "AccessDenied",
      message: seats.notAllowed("s3:ListBucket", `"${bucket}"`),
    });
    await expect(s3.send(new GetObjectCommand(object(seats.neighbour)))).rejects.toMatchObject({
      name: "AccessDenied",
    });
    await expect(s3.send(new PutObjectCommand({ ...object(seats.own), Body: "mine" }))).rejects.toMatchObject(
      {
        name: "AccessDenied",
      },
    );
    await expect(s3.send(new DeleteObjectCommand(object(seats.own)))).rejects.toMatchObject({
      name: "AccessDenied",
    });
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toContain(seats.own.BucketName);
  });
});

describe("what else belongs to a seat", () => {
  test("events of the own log group are read, the neighbour's are not", async () => {
    const read = (seat: Record<string, string>) =>
      new CloudWatchLogsClient(seats.mine()).send(
        new FilterLogEventsCommand({ logGroupName: seat.LogGroupName }),
      );
    await expect(read(seats.own)).resolves.toHaveProperty("events");
    const group = arn("logs", `log-group:${seats.neighbour.LogGroupName}:log-stream:`);
    await expect(read(seats.neighbour)).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: seats.notAllowed("logs:FilterLogEvents", group),
    });
  });

  test("the own transform is looked at and not called, the neighbour's is closed", async () => {
    const lambda = new LambdaClient(seats.mine());
    const get = (seat: Record<string, string>) =>
      lambda.send(new GetFunctionCommand({ FunctionName: seat.TransformFunctionName }));
    await expect(get(seats.own)).resolves.toMatchObject({
      Configuration: { FunctionName: seats.own.TransformFunctionName },
    });
    await expect(get(seats.neighbour)).rejects.toMatchObject({ name: "AccessDeniedException" });
    await expect(
      lambda.send(new InvokeCommand({ FunctionName: seats.own.TransformFunctionName })),
    ).rejects.toMatchObject({ name: "AccessDeniedException" });
  });

  test("the own stack is described, the neighbour's and the shared one are not", async () => {
    const stacks = new CloudFormationClient(seats.mine());
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
    const ec2 = new EC2Client(seats.mine());
    const ids = (seat: Record<string, string>) => ({ InstanceIds: [seat.GeneratorInstanceIds ?? ""] });
    await expect(ec2.send(new DescribeInstancesCommand(ids(seats.neighbour)))).resolves.toHaveProperty(
      "Reservations",
    );
    for (const refused of [StopInstancesCommand, TerminateInstancesCommand, RebootInstancesCommand]) {
      await expect(ec2.send(new refused(ids(seats.neighbour)))).rejects.toMatchObject({
        name: "UnauthorizedOperation",
      });
    }
    await ec2.send(new RebootInstancesCommand(ids(seats.own)));
    await expect(ec2.send(new TerminateInstancesCommand(ids(seats.own)))).resolves.toMatchObject({
      TerminatingInstances: [{ InstanceId: seats.own.GeneratorInstanceIds }],
    });
  });
});
