import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { GetObjectCommand, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { classFolder } from "./class-folder";
import { labProcess } from "./lab-process";

/** What suites need that kill the local cloud and start it again, at another port each time. */

/** @returns configuration of a client that tries once */
export const clientOf = (endpoint: string) => ({
  endpoint,
  region: "us-east-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
  forcePathStyle: true as const,
  maxAttempts: 1,
});

export const policy = (statement: object): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: [statement] });

/**
 * @param seen what earlier calls have found, by the object's key
 * @returns the lines of all objects of a bucket, with how often each is there
 */
export async function delivered(
  endpoint: string,
  Bucket: string,
  seen: Map<string, Map<string, number>>,
): Promise<Map<string, number>> {
  const s3 = new S3Client(clientOf(endpoint));
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
    for (const { Key = "" } of Contents) {
      if (seen.has(Key)) continue;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      const lines = new Map<string, number>();
      for (const line of (await Body?.transformToString())?.split("\n") ?? [])
        if (line !== "") lines.set(line, (lines.get(line) ?? 0) + 1);
      seen.set(Key, lines);
    }
  }
  const all = new Map<string, number>();
  for (const lines of seen.values())
    for (const [line, times] of lines) all.set(line, (all.get(line) ?? 0) + times);
  return all;
}

/**
 * @returns whether a call failed because nobody answers any more; false when the cloud refused it, which a producer tries again
 * @throws the error when it is a fault of the test's own
 */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === "ResourceNotFoundException") throw error;
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode === undefined;
}

/** Puts lines into a cloud until it is gone, and knows what it sent and what was acknowledged. */
export interface KilledProducer {
  readonly acknowledged: ReadonlySet<string>;
  readonly sent: ReadonlySet<string>;
  run(endpoint: string): Promise<void>;
}

export interface Killing {
  kills: number;
  /** Longest life of a process from when it is ready, milliseconds. */
  longest: number;
  bucket: string;
  /** Readies the first process. */
  prepare(endpoint: string): Promise<void>;
}

/** How often a bucket is looked at. */
const LOOK_MS = 500;

/**
 * Kills a cloud at random moments while a producer puts, and starts it again over the same state; then waits until every
 * acknowledged line is in the bucket.
 * @returns lines in the bucket that nobody sent
 */
export async function surviveKills(
  producer: KilledProducer,
  { kills, longest, bucket, prepare }: Killing,
): Promise<string[]> {
  using folder = classFolder();
  const data = join(folder.path, "data");
  for (let kill = 0; kill < kills; kill++) {
    await using lab = await labProcess(data);
    if (kill === 0) await prepare(lab.endpoint);
    const producing = producer.run(lab.endpoint);
    await pause(Math.random() * longest);
    await lab.kill();
    await producing;
  }
  await using lab = await labProcess(data);
  const seen = new Map<string, Map<string, number>>();
  for (;;) {
    const lines = await delivered(lab.endpoint, bucket, seen);
    if ([...producer.acknowledged].every((line) => lines.has(line))) {
      return [...lines.keys()].filter((line) => !producer.sent.has(line));
    }
    await pause(LOOK_MS);
  }
}
