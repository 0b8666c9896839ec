import {
  CreateDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
} from "@aws-sdk/client-firehose";
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import {
  CreateStreamCommand,
  DescribeStreamSummaryCommand,
  KinesisClient,
  PutRecordsCommand,
} from "@aws-sdk/client-kinesis";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { clientOf, isGone, policy, surviveKills } from "../support/killed-cloud";

const KILLS = 20;
const PER_CALL = 5;
/** Longest life of a process from when it is ready: a shard is read once a second, and an object written a second later. */
const LONGEST_MS = 4000;
const StreamName = "log";
const Bucket = "survivors";

async function prepare(endpoint: string): Promise<void> {
  const client = clientOf(endpoint);
  await new S3Client(client).send(new CreateBucketCommand({ Bucket }));
  const kinesis = new KinesisClient(client);
  await kinesis.send(new CreateStreamCommand({ StreamName, ShardCount: 2 }));
  let arn: string | undefined;
  while (arn === undefined) {
    const { StreamDescriptionSummary: found } = await kinesis.send(
      new DescribeStreamSummaryCommand({ StreamName }),
    );
    if (found?.StreamStatus === "ACTIVE") arn = found.StreamARN;
  }
  kinesis.destroy();
  const iam = new IAMClient(client);
  const trust = {
    Effect: "Allow",
    Principal: { Service: "firehose.amazonaws.com" },
    Action: "sts:AssumeRole",
  };
  const { Role } = await iam.send(
    new CreateRoleCommand({ RoleName: "delivery", AssumeRolePolicyDocument: policy(trust) }),
  );
  const grant = {
    Effect: "Allow",
    Action: ["s3:*", "kinesis:*"],
    Resource: [`arn:aws:s3:::${Bucket}/*`, arn],
  };
  await iam.send(
    new PutRolePolicyCommand({ RoleName: "delivery", PolicyName: "all", PolicyDocument: policy(grant) }),
  );
  const firehose = new FirehoseClient(client);
  await firehose.send(
    new CreateDeliveryStreamCommand({
      DeliveryStreamName: "reader",
      DeliveryStreamType: "KinesisStreamAsSource",
      KinesisStreamSourceConfiguration: { KinesisStreamARN: arn, RoleARN: Role?.Arn },
      ExtendedS3DestinationConfiguration: {
        RoleARN: Role?.Arn,
        BucketARN: `arn:aws:s3:::${Bucket}`,
        BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 1 },
      },
    }),
  );
  const describe = new DescribeDeliveryStreamCommand({ DeliveryStreamName: "reader" });
  for (let status: string | undefined; status !== "ACTIVE"; ) {
    status = (await firehose.send(describe)).DeliveryStreamDescription?.DeliveryStreamStatus;
  }
}

/** Puts lines until the cloud is gone. */
class Producer {
  readonly acknowledged = new Set<string>();
  readonly sent = new Set<string>();
  private next = 0;

  async run(endpoint: string): Promise<void> {
    const client = new KinesisClient(clientOf(endpoint));
    for (;;) {
      const lines = Array.from({ length: PER_CALL }, () => `${this.next++}`.padStart(200, "-"));
      for (const line of lines) this.sent.add(line);
      try {
        const { Records = [] } = await client.send(
          new PutRecordsCommand({
            StreamName,
            Records: lines.map((line) => ({ PartitionKey: line, Data: Buffer.from(`${line}\n`) })),
          }),
        );
        Records.forEach(({ SequenceNumber }, index) => {
          const line = lines[index];
          if (SequenceNumber && line) this.acknowledged.add(line);
        });
      } catch (error) {
        if (isGone(error)) break;
      }
    }
    client.destroy();
  }
}

test(`a data stream and its reader that are killed ${KILLS} times at any moment lose no record that was acknowledged`, async () => {
  const producer = new Producer();
  const foreign = await surviveKills(producer, {
    kills: KILLS,
    longest: LONGEST_MS,
    bucket: Bucket,
    prepare,
  });
  expect(foreign).toEqual([]);
  expect(producer.acknowledged.size).toBeGreaterThan(KILLS * PER_CALL);
});
