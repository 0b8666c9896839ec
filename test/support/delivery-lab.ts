import { randomUUID } from "node:crypto";
import {
  CreateDeliveryStreamCommand,
  type CreateDeliveryStreamCommandInput,
  DeleteDeliveryStreamCommand,
  type DeliveryStreamDescription,
  DescribeDeliveryStreamCommand,
  FirehoseClient,
} from "@aws-sdk/client-firehose";
import {
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
} from "@aws-sdk/client-iam";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  ListObjectsV2Command,
  S3Client,
} from "@aws-sdk/client-s3";
import { eventually, startTarget, type Target } from "./target";

/** One object of the bucket. */
export interface DeliveredObject {
  key: string;
  body: Buffer;
  head: GetObjectCommandOutput;
}

const document = (...Statement: object[]): string => JSON.stringify({ Version: "2012-10-17", Statement });

/** A bucket and a role to deliver with, on either target, and whatever streams a test makes; all goes with the lab. */
export class DeliveryLab implements AsyncDisposable {
  /** Tells this run's resources from those of any other. */
  readonly id = `loglab-${randomUUID().slice(0, 8)}`;
  readonly firehose: FirehoseClient;
  readonly iam: IAMClient;
  readonly s3: S3Client;
  private readonly streams = new Set<string>();
  private readonly roles = new Set<string>();
  private readonly others: (() => Promise<unknown>)[] = [];

  private constructor(readonly target: Target) {
    this.firehose = new FirehoseClient(target.client);
    this.iam = new IAMClient(target.client);
    this.s3 = new S3Client(target.client);
  }

  static async open(): Promise<DeliveryLab> {
    const lab = new DeliveryLab(await startTarget());
    await lab.s3.send(new CreateBucketCommand({ Bucket: lab.id }));
    await lab.makeRole("delivery", "firehose", [
      "s3:AbortMultipartUpload",
      "s3:GetBucketLocation",
      "s3:ListBucket",
      "s3:PutObject",
      "lambda:InvokeFunction",
      "lambda:GetFunctionConfiguration",
    ]);
    return lab;
  }

  /** Members that every S3 destination needs. */
  get destination(): { RoleARN: string; BucketARN: string } {
    return { RoleARN: this.roleArn("delivery"), BucketARN: `arn:aws:s3:::${this.id}` };
  }

  roleArn(name: string): string {
    return `arn:aws:iam::${this.target.account}:role/${this.id}-${name}`;
  }

  async makeRole(name: string, service: string, actions: readonly string[]): Promise<void> {
    const RoleName = `${this.id}-${name}`;
    this.roles.add(RoleName);
    const trust = {
      Effect: "Allow",
      Principal: { Service: `${service}.amazonaws.com` },
      Action: "sts:AssumeRole",
    };
    await this.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: document(trust) }));
    const PolicyDocument = document({ Effect: "Allow", Action: actions, Resource: "*" });
    await this.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "work", PolicyDocument }));
  }

  streamName(name: string): string {
    return `${this.id}-${name}`;
  }

  /** Has something taken away on AWS with the lab; what came last goes first. */
  defer(removal: () => Promise<unknown>): void {
    this.others.unshift(removal);
  }

  /** Makes a stream by the longer shape of the destination and waits until it is ACTIVE. */
  async makeStream(name: string, destination: object = {}): Promise<string> {
    const DeliveryStreamName = this.streamName(name);
    this.streams.add(DeliveryStreamName);
    const input: CreateDeliveryStreamCommandInput = {
      DeliveryStreamName,
      ExtendedS3DestinationConfiguration: {
        ...this.destination,
        BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 },
        ...destination,
      },
    };
    // On AWS a role that was made a moment ago cannot be assumed everywhere yet.
    await eventually(this.target, () =>
      this.firehose.send(new CreateDeliveryStreamCommand(input)).catch((error: Error) => {
        if (/unable to assume role/.test(error.message)) return undefined;
        throw error;
      }),
    );
    await eventually(this.target, async () =>
      (await this.describe(name)).DeliveryStreamStatus === "ACTIVE" ? true : undefined,
    );
    return DeliveryStreamName;
  }

  async describe(name: string): Promise<DeliveryStreamDescription> {
    const input = { DeliveryStreamName: this.streamName(name) };
    const answer = await this.firehose.send(new DescribeDeliveryStreamCommand(input));
    if (!answer.DeliveryStreamDescription) throw new Error(`${name} has no description`);
    return answer.DeliveryStreamDescription;
  }

  /** @returns the objects below a prefix, as soon as they hold so many bytes or more */
  delivered(Prefix: string, bytes: number): Promise<DeliveredObject[]> {
    return eventually(this.target, async () => {
      const { Contents = [] } = await this.s3.send(new ListObjectsV2Command({ Bucket: this.id, Prefix }));
      if (Contents.reduce((sum, { Size = 0 }) => sum + Size, 0) < bytes) return undefined;
      return Promise.all(
        Contents.map(async ({ Key: key = "" }) => {
          const head = await this.s3.send(new GetObjectCommand({ Bucket: this.id, Key: key }));
          return { key, head, body: Buffer.from((await head.Body?.transformToByteArray()) ?? []) };
        }),
      );
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.target.name === "aws") await this.clear();
    await this.target[Symbol.asyncDispose]();
  }

  /** A local cloud goes with all that is in it; on AWS everything is taken away by itself. */
  private async clear(): Promise<void> {
    for (const DeliveryStreamName of this.streams) {
      await this.firehose
        .send(new DeleteDeliveryStreamCommand({ DeliveryStreamName, AllowForceDelete: true }))
        .catch(unlessGone);
    }
    for (const remove of this.others) await remove();
    const Bucket = this.id;
    const { Contents = [] } = await this.s3.send(new ListObjectsV2Command({ Bucket }));
    for (const { Key } of Contents) await this.s3.send(new DeleteObjectCommand({ Bucket, Key }));
    await this.s3.send(new DeleteBucketCommand({ Bucket }));
    for (const RoleName of this.roles) {
      await this.iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: "work" }));
      await this.iam.send(new DeleteRoleCommand({ RoleName }));
    }
  }
}

function unlessGone(error: Error): void {
  if (error.name !== "ResourceNotFoundException") throw error;
}
