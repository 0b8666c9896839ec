import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { COUNTS_ENVIRONMENT, countsKey } from "../../contract/counts";
import { countBatch, type KinesisRecord } from "./count";

export interface KinesisEvent {
  Records: KinesisRecord[];
}

/** What a function answers that reports the record it failed on; with none, all is done. */
export interface BatchAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}

const client = new S3Client({});

/**
 * The second consumer of a data stream: counts lines by their minutes, and writes the counts of each batch to the bucket.
 * A record that is no log is reported; Lambda splits the batch there, tries again, and at last puts that record under `aws/lambda/`.
 * @throws what S3 answers when it does not take the counts; Lambda then brings the whole batch again
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html
 */
export async function handler(event: KinesisEvent): Promise<BatchAnswer> {
  const bucket = process.env[COUNTS_ENVIRONMENT.bucket];
  if (!bucket) throw new Error(`${COUNTS_ENVIRONMENT.bucket} is missing.`);
  const { counts, failed } = countBatch(event.Records);
  const [one] = counts;
  if (one) {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: countsKey(one.shard, one.first),
        Body: counts.map((count) => `${JSON.stringify(count)}\n`).join(""),
        ContentType: "application/x-ndjson",
      }),
    );
  }
  if (failed === undefined) return { batchItemFailures: [] };
  console.error(JSON.stringify({ failed, reason: "no line of an Apache log" }));
  return { batchItemFailures: [{ itemIdentifier: failed }] };
}
