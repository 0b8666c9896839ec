import {
  CreateDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  PutRecordBatchCommand,
} from "@aws-sdk/client-firehose";
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { clientOf, isGone, policy, surviveKills } from "../support/killed-cloud";

const KILLS = 100;
const IN_FLIGHT = 4;
/** Small batches, so that what was acknowledged stays countable. */
const PER_BATCH = 5;
/** Longest life of a process from when it is ready: from before the first put to after a delivery. */
const LONGEST_MS = 2000;
const DeliveryStreamName = "killed";
const Bucket = "survivors";

async function prepare(endpoint: string): Promise<void> {
  const client = clientOf(endpoint);
  await new S3Client(client).send(new CreateBucketCommand({ Bucket }));
  const iam = new IAMClient(client);
  const trust = {
    Effect: "Allow",
    Principal: { Service: "firehose.amazonaws.com" },
    Action: "sts:AssumeRole",
  };
  const { Role } = await iam.send(
    new CreateRoleCommand({ RoleName: "delivery", AssumeRolePolicyDocument: policy(trust) }),
  );
  const write = { Effect: "Allow", Action: "s3:*", Resource: `arn:aws:s3:::${Bucket}/*` };
  await iam.send(
    new PutRolePolicyCommand({ RoleName: "delivery", PolicyName: "write", PolicyDocument: policy(write) }),
  );
  const firehose = new FirehoseClient(client);
  await firehose.send(
    new CreateDeliveryStreamCommand({
      DeliveryStreamName,
      ExtendedS3DestinationConfiguration: {
        RoleARN: Role?.Arn,
        BucketARN: `arn:aws:s3:::${Bucket}`,
        BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 1 },
      },
    }),
  );
  const describe = new DescribeDeliveryStreamCommand({ DeliveryStreamName });
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
    const client = new FirehoseClient(clientOf(endpoint));
    await Promise.all(Array.from({ length: IN_FLIGHT }, () => this.putUntilGone(client)));
    client.destroy();
  }

  private async putUntilGone(client: FirehoseClient): Promise<void> {
    for (;;) {
      const lines = Array.from({ length: PER_BATCH }, () => `${this.next++}`.padStart(200, "-"));
      for (const line of lines) this.sent.add(line);
      try {
        const { RequestResponses = [] } = await client.send(
          new PutRecordBatchCommand({
            DeliveryStreamName,
            Records: lines.map((line) => ({ Data: Buffer.from(`${line}\n`) })),
          }),
        );
        RequestResponses.forEach(({ RecordId }, i) => {
          const line = lines[i];
          if (RecordId && line) this.acknowledged.add(line);
        });
      } catch (error) {
        if (isGone(error)) return;
      }
    }
  }
}

test(`a cloud that is killed ${KILLS} times at any moment loses no record that it acknowledged`, async () => {
  const producer = new Producer();
  const foreign = await surviveKills(producer, {
    kills: KILLS,
    longest: LONGEST_MS,
    bucket: Bucket,
    prepare,
  });
  expect(foreign).toEqual([]);
  expect(producer.acknowledged.size).toBeGreaterThan(KILLS * PER_BATCH);
});
