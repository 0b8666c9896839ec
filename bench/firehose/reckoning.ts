import { GetObjectCommand, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { type Batch, RECORD_BYTES } from "./batches";
import { BUCKET, client } from "./stream";

/** Takes the records of an object apart, each by what tells it from the others. */
export type Read = (object: Buffer) => Iterable<string>;

/** Records as they were put, all of one length. */
export function* readPlain(object: Buffer): Generator<string> {
  for (let at = 0; at < object.length; at += RECORD_BYTES)
    yield object.toString("latin1", at, at + RECORD_BYTES);
}

/** What the transform made of log lines: JSON texts, which tell the generator's own number of the line. */
export function* readTransformed(object: Buffer): Generator<string> {
  for (const line of object.toString().split("\n")) if (line !== "") yield JSON.parse(line).ident;
}

/** What has come to the bucket, each object read once. */
export class Delivered {
  private readonly s3: S3Client;
  private readonly found = new Map<string, number>();
  private readonly seen = new Set<string>();
  private records = 0;

  /** @param prefix of the objects that count */
  constructor(
    port: number,
    private readonly prefix = "",
    private readonly read: Read = readPlain,
  ) {
    this.s3 = new S3Client(client(port));
  }

  /** Resolves when so many records are there, or more. */
  async until(wanted: number): Promise<void> {
    while (this.records < wanted) {
      const listing = { Bucket: BUCKET, Prefix: this.prefix };
      for await (const { Contents = [] } of paginateListObjectsV2({ client: this.s3 }, listing)) {
        for (const { Key = "" } of Contents) await this.take(Key);
      }
    }
  }

  /**
   * Tells what is missing and what is too much, and lets the program fail for it.
   * @param acknowledged how often each batch was
   * @param mayDouble whether something happened upon which records come twice
   */
  reckon(batches: readonly Batch[], acknowledged: readonly number[], mayDouble = false): string {
    let [lost, doubled, known] = [0, 0, 0];
    for (const [b, { records }] of batches.entries()) {
      for (const record of records) {
        const difference = (this.found.get(record) ?? 0) - (acknowledged[b] ?? 0);
        lost += Math.max(0, -difference);
        doubled += Math.max(0, difference);
        if (this.found.has(record)) known++;
      }
    }
    const foreign = this.found.size - known;
    if (lost + foreign > 0 || (doubled > 0 && !mayDouble)) process.exitCode = 1;
    return `lost ${lost}, doubled ${doubled}, foreign ${foreign}`;
  }

  private async take(Key: string): Promise<void> {
    if (this.seen.has(Key)) return;
    this.seen.add(Key);
    const { Body } = await this.s3.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
    for (const record of this.read(Buffer.from((await Body?.transformToByteArray()) ?? []))) {
      this.found.set(record, (this.found.get(record) ?? 0) + 1);
      this.records++;
    }
  }
}
