import {
  CreateDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
} from "@aws-sdk/client-firehose";
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";

export const BUCKET = "bench-logs";

/** @returns the configuration of an SDK client that speaks to the local cloud as the account's root */
export const client = (port: number): { endpoint: string } & Record<string, unknown> => ({
  endpoint: `http://127.0.0.1:${port}`,
  region: "us-east-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
  forcePathStyle: true,
});

/** The role that every stream delivers with. */
const ROLE = "bench-delivery";

/** Makes a bucket, a role and a stream that delivers to it as it is, and lifts the limits. */
export async function makeStream(port: number, name: string): Promise<void> {
  await makeBucket(port);
  await addStream(port, name);
}

/** Makes the bucket that all streams deliver to and the role that they do it with, and lifts the limits. */
export async function makeBucket(port: number): Promise<void> {
  const iam = new IAMClient(client(port));
  const document = (Statement: object): string => JSON.stringify({ Version: "2012-10-17", Statement });
  const trust = {
    Effect: "Allow",
    Principal: { Service: "firehose.amazonaws.com" },
    Action: "sts:AssumeRole",
  };
  const grant = { Effect: "Allow", Action: "s3:PutObject", Resource: `arn:aws:s3:::${BUCKET}/*` };
  await iam.send(new CreateRoleCommand({ RoleName: ROLE, AssumeRolePolicyDocument: document(trust) }));
  await iam.send(
    new PutRolePolicyCommand({ RoleName: ROLE, PolicyName: "put", PolicyDocument: document(grant) }),
  );
  await new S3Client(client(port)).send(new CreateBucketCommand({ Bucket: BUCKET }));
  const limits = {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: '{"mode":"lifted"}',
  };
  await fetch(`http://127.0.0.1:${port}/_lab/faults/limits`, limits);
}

/** Makes one more stream to the bucket, and waits until it is ACTIVE. */
export async function addStream(port: number, name: string): Promise<void> {
  const firehose = new FirehoseClient(client(port));
  const destination = {
    RoleARN: `arn:aws:iam::000000000000:role/${ROLE}`,
    BucketARN: `arn:aws:s3:::${BUCKET}`,
    BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 1 },
  };
  await firehose.send(
    new CreateDeliveryStreamCommand({
      DeliveryStreamName: name,
      ExtendedS3DestinationConfiguration: destination,
    }),
  );
  for (let status = ""; status !== "ACTIVE"; ) {
    const answer = await firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName: name }));
    status = answer.DeliveryStreamDescription?.DeliveryStreamStatus ?? "";
  }
}
