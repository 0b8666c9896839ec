import { GetObjectCommand, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { type Batch, RECORD_BYTES } from "./batches";
import { BUCKET, client } from "./stream";

/** Reads every object of the bucket until so many records were found, and counts how often each was. */
export async function delivered(port: number, wanted: number): Promise<Map<string, number>> {
  const s3 = new S3Client(client(port));
  const found = new Map<string, number>();
  const seen = new Set<string>();
  for (let records = 0; records < wanted; ) {
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: BUCKET })) {
      for (const { Key = "" } of Contents) {
        if (seen.has(Key)) continue;
        seen.add(Key);
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
        const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
        for (let at = 0; at < bytes.length; at += RECORD_BYTES, records++) {
          const record = bytes.toString("latin1", at, at + RECORD_BYTES);
          found.set(record, (found.get(record) ?? 0) + 1);
        }
      }
    }
  }
  return found;
}

/** @param acknowledged how often each batch was */
export function reckon(
  batches: readonly Batch[],
  acknowledged: readonly number[],
  found: ReadonlyMap<string, number>,
): { lost: number; doubled: number; foreign: number } {
  let [lost, doubled] = [0, 0];
  let known = 0;
  for (const [b, { records }] of batches.entries()) {
    for (const record of records) {
      const difference = (found.get(record) ?? 0) - (acknowledged[b] ?? 0);
      lost += Math.max(0, -difference);
      doubled += Math.max(0, difference);
      if (found.has(record)) known++;
    }
  }
  return { lost, doubled, foreign: found.size - known };
}
