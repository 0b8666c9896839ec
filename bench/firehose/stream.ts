import {
  CreateDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  type Processor,
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
  const grants = [
    { Effect: "Allow", Action: "s3:PutObject", Resource: `arn:aws:s3:::${BUCKET}/*` },
    { Effect: "Allow", Action: "lambda:InvokeFunction", Resource: "*" },
  ];
  await makeRole(port, ROLE, "firehose.amazonaws.com", grants);
  await new S3Client(client(port)).send(new CreateBucketCommand({ Bucket: BUCKET }));
  await liftLimits(port);
}

/** Lets every stream take as much as the machine does; to be said again after a restart. */
export async function liftLimits(port: number): Promise<void> {
  const limits = {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: '{"mode":"lifted"}',
  };
  const { ok, status } = await fetch(`http://127.0.0.1:${port}/_lab/faults/limits`, limits);
  if (!ok) throw new Error(`the limits are not lifted: ${status}`);
}

/** @returns the role's ARN */
export async function makeRole(
  port: number,
  name: string,
  service: string,
  grants: readonly object[],
): Promise<string> {
  const iam = new IAMClient(client(port));
  const document = (Statement: unknown): string => JSON.stringify({ Version: "2012-10-17", Statement });
  const trust = document({ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" });
  await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: trust }));
  const policy = { RoleName: name, PolicyName: "grants", PolicyDocument: document(grants) };
  await iam.send(new PutRolePolicyCommand(policy));
  return `arn:aws:iam::000000000000:role/${name}`;
}

/**
 * Makes one more stream to the bucket, whose objects begin with its name, and waits until it is ACTIVE.
 * @param processors what becomes of records on their way
 */
export async function addStream(port: number, name: string, processors: Processor[] = []): Promise<void> {
  const firehose = new FirehoseClient(client(port));
  const destination = {
    RoleARN: `arn:aws:iam::000000000000:role/${ROLE}`,
    BucketARN: `arn:aws:s3:::${BUCKET}`,
    Prefix: `${name}/`,
    ErrorOutputPrefix: `failed/${name}/`,
    BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 1 },
    ...(processors.length > 0 && { ProcessingConfiguration: { Enabled: true, Processors: processors } }),
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
