import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { EC2Client } from "@aws-sdk/client-ec2";
import { FirehoseClient } from "@aws-sdk/client-firehose";
import { KinesisClient } from "@aws-sdk/client-kinesis";
import { S3Client } from "@aws-sdk/client-s3";
import { emptyBucket } from "../inventory/empty-bucket";
import type { SeatStack } from "../seats/seat-stacks";
import type { Account } from "../stacks/account";
import { Notebook } from "../steps/notebook";
import { restoreStream } from "../steps/restore-stream";
import { startAll, stopAll, stopped } from "./change-instances";
import { type ClassInstance, classInstances } from "./instances";
import { deleteOwnStreams } from "./own-streams";

/** What was put back at a seat. */
export interface SeatReset {
  seat: string;
  /** Kinesis streams of the student's own making that were deleted. */
  streams: string[];
  /** Instances that were started anew. */
  instances: string[];
}

/** @returns ids of the seat's instances that are terminated, which nothing but a deployment brings back */
export async function terminatedInstances(account: Account, found: SeatStack): Promise<string[]> {
  const ec2 = new EC2Client(account.client);
  try {
    const there = await classInstances(ec2, found.className, [found.seat]);
    const alive = there.filter(({ state }) => state !== "shutting-down").map(({ id }) => id);
    return found.outputs.generators.split(",").filter((id) => id !== "" && !alive.includes(id));
  } finally {
    ec2.destroy();
  }
}

/**
 * Puts a seat back to how it was deployed, without deploying it: generators off, stream as the class has it, bucket empty,
 * the student's own streams and notes gone, generators on for a new session. Whatever was done of it when it is broken off, the
 * same again does the rest.
 * @param told hears of each thing that is done, a sentence
 */
export async function resetSeat(
  account: Account,
  found: SeatStack,
  { signal, told }: { signal: AbortSignal; told(line: string): void },
): Promise<SeatReset> {
  const { className, seat, outputs } = found;
  const { ec2, s3, kinesis, ...clients } = open(account);
  try {
    const instances = await classInstances(ec2, className, [seat]);
    await stopEverything(ec2, instances, account, signal);
    told(`${instances.length === 1 ? "Its instance is" : "Its instances are"} stopped.`);
    await restoreStream(
      {
        clients,
        seat: { account: found.account, region: account.region, stack: found.stack, stream: outputs.stream },
      },
      clients.cloudFormation,
      outputs.transform,
    );
    told(`${outputs.stream} is as the class has it.`);
    const streams = await deleteOwnStreams(kinesis, className, seat);
    if (streams.length > 0) told(`${streams.join(", ")}: deleted.`);
    await emptyBucket(s3, outputs.bucket, signal);
    told(`${outputs.bucket} is empty.`);
    forgetNotes(new Notebook(className, seat));
    told("Its notebook on this machine is blank.");
    const now = await classInstances(ec2, className, [seat]);
    await startAll(ec2, now, account.rhythm.poll, signal);
    told("A new session begins. Lines that the stream still holds arrive within its buffer's seconds.");
    return { seat, streams, instances: now.map(({ id }) => id) };
  } finally {
    for (const client of [ec2, s3, kinesis, ...Object.values(clients)]) client.destroy();
  }
}

function open({ client, target }: Account) {
  return {
    ec2: new EC2Client(client),
    s3: new S3Client({ ...client, forcePathStyle: target.endpoint !== undefined }),
    kinesis: new KinesisClient(client),
    firehose: new FirehoseClient(client),
    cloudFormation: new CloudFormationClient(client),
  };
}

async function stopEverything(
  ec2: EC2Client,
  instances: readonly ClassInstance[],
  { rhythm }: Account,
  signal: AbortSignal,
): Promise<void> {
  await stopAll(ec2, instances);
  const ids = instances.map(({ id }) => id);
  if (ids.length > 0) await stopped(ec2, ids, rhythm.poll, signal);
}

function forgetNotes(notebook: Notebook): void {
  for (const id of Object.keys(notebook.read().steps)) notebook.change(id, () => ({ answers: {} }));
}
