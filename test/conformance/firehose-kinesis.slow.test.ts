import {
  CreateDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  PutRecordCommand,
} from "@aws-sdk/client-firehose";
import {
  CreateRoleCommand,
  DeleteRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
} from "@aws-sdk/client-iam";
import {
  CreateStreamCommand,
  DeleteStreamCommand,
  KinesisClient,
  PutRecordsCommand,
} from "@aws-sdk/client-kinesis";
import { CreateBucketCommand, GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { startTestCloud, type TestCloud } from "../support/cloud";

const KINESIS_ARN = "arn:aws:kinesis:us-east-1:000000000000:stream/source";
const ROLE = "arn:aws:iam::000000000000:role/firehose";
const READS = ["DescribeStream", "GetShardIterator", "GetRecords", "ListShards"].map(
  (name) => `kinesis:${name}`,
);

describe("a delivery stream whose source is a data stream", () => {
  let cloud: TestCloud;
  let kinesis: KinesisClient;
  let firehose: FirehoseClient;
  let iam: IAMClient;
  let s3: S3Client;

  beforeAll(async () => {
    cloud = await startTestCloud({ bootstrapped: false });
    kinesis = new KinesisClient(cloud.client);
    firehose = new FirehoseClient(cloud.client);
    iam = new IAMClient(cloud.client);
    s3 = new S3Client(cloud.client);
    const active = cloud.events.next("dataStreamStatus", ({ status }) => status === "ACTIVE");
    await kinesis.send(new CreateStreamCommand({ StreamName: "source", ShardCount: 2 }));
    await active;
    await s3.send(new CreateBucketCommand({ Bucket: "delivered" }));
    const trust = {
      Effect: "Allow",
      Principal: { Service: "firehose.amazonaws.com" },
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "sts:ExternalId": "000000000000" } },
    };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [trust] });
    await iam.send(new CreateRoleCommand({ RoleName: "firehose", AssumeRolePolicyDocument }));
    await allow("write", ["s3:PutObject"], "arn:aws:s3:::delivered/*");
  });
  afterAll(async () => {
    for (const client of [kinesis, firehose, iam, s3]) client.destroy();
    await cloud.stop();
  });

  const allow = async (PolicyName: string, Action: string[], Resource: string): Promise<void> => {
    const PolicyDocument = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action, Resource }],
    });
    await iam.send(new PutRolePolicyCommand({ RoleName: "firehose", PolicyName, PolicyDocument }));
  };

  const create = () =>
    firehose.send(
      new CreateDeliveryStreamCommand({
        DeliveryStreamName: "reader",
        DeliveryStreamType: "KinesisStreamAsSource",
        KinesisStreamSourceConfiguration: { KinesisStreamARN: KINESIS_ARN, RoleARN: ROLE },
        ExtendedS3DestinationConfiguration: {
          RoleARN: ROLE,
          BucketARN: "arn:aws:s3:::delivered",
          BufferingHints: { IntervalInSeconds: 0, SizeInMBs: 1 },
        },
      }),
    );

  /** Puts records with keys that go to both shards, and reads objects until all of them have come. */
  const deliver = async (...texts: string[]): Promise<string[]> => {
    const keys: string[] = [];
    const come = new Promise<void>((resolve) => {
      let records = 0;
      const end = cloud.events.subscribe((event) => {
        if (event.name !== "bufferFlushed") return;
        keys.push(event.key);
        records += event.records;
        if (records >= texts.length) resolve(end());
      });
    });
    const Records = texts.map((text, i) => ({ PartitionKey: String(i), Data: Buffer.from(`${text}\n`) }));
    await kinesis.send(new PutRecordsCommand({ StreamName: "source", Records }));
    await come;
    const bodies = keys.map(async (Key) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: "delivered", Key }));
      return (await Body?.transformToString()) ?? "";
    });
    return (await Promise.all(bodies)).join("").trim().split("\n").sort();
  };

  it("is refused while its role may not look at the data stream", async () => {
    await expect(create()).rejects.toMatchObject({
      name: "InvalidArgumentException",
      message: `Role ${ROLE} is not authorized to perform: kinesis:DescribeStream on resource ${KINESIS_ARN}.`,
    });
  });

  it("shows its source, takes no direct puts, and delivers what is put into both shards", async () => {
    await allow("read", READS, KINESIS_ARN);
    const active = cloud.events.next("streamStatus", ({ status }) => status === "ACTIVE");
    await create();
    await active;
    const { DeliveryStreamDescription: shown } = await firehose.send(
      new DescribeDeliveryStreamCommand({ DeliveryStreamName: "reader" }),
    );
    expect(shown?.Source).toEqual({
      KinesisStreamSourceDescription: {
        KinesisStreamARN: KINESIS_ARN,
        RoleARN: ROLE,
        DeliveryStartTimestamp: shown?.CreateTimestamp,
      },
    });
    expect(shown).not.toHaveProperty("DeliveryStreamEncryptionConfiguration");
    const Record = { Data: Buffer.from("x") };
    await expect(
      firehose.send(new PutRecordCommand({ DeliveryStreamName: "reader", Record })),
    ).rejects.toMatchObject({
      name: "InvalidArgumentException",
      message: "This operation is not permitted on KinesisStreamAsSource delivery stream type.",
    });
    expect(await deliver("a", "b", "c", "d")).toEqual(["a", "b", "c", "d"]);
  });

  it("waits while its role may not read, and goes on without loss when it may again", async () => {
    const refused = cloud.events.next("sourceUnread", ({ code }) => code === "Kinesis.AccessDenied");
    await iam.send(new DeleteRolePolicyCommand({ RoleName: "firehose", PolicyName: "read" }));
    expect(await refused).toMatchObject({ stream: "reader", source: KINESIS_ARN });
    const delivered = deliver("e", "f");
    await allow("read", READS, KINESIS_ARN);
    expect(await delivered).toEqual(["e", "f"]);
  }, 20_000);

  it("stays ACTIVE and says so when the data stream is gone", async () => {
    const gone = cloud.events.next("sourceUnread", ({ code }) => code === "Kinesis.ResourceNotFound");
    await kinesis.send(new DeleteStreamCommand({ StreamName: "source" }));
    await gone;
    const { DeliveryStreamDescription } = await firehose.send(
      new DescribeDeliveryStreamCommand({ DeliveryStreamName: "reader" }),
    );
    expect(DeliveryStreamDescription?.DeliveryStreamStatus).toBe("ACTIVE");
  });
});
