import type { _Record } from "@aws-sdk/client-kinesis";

/** Most bytes of an event. */
const LARGEST = 6 * 1024 * 1024;

/** What is the same for all records of a batch. */
export interface Origin {
  shard: string;
  sourceArn: string;
  region: string;
  roleArn: string;
}

/**
 * @returns the event that a function gets of a batch, as JSON
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export function eventOf(records: readonly _Record[], { shard, sourceArn, region, roleArn }: Origin): string {
  return JSON.stringify({
    Records: records.map((record) => ({
      kinesis: {
        kinesisSchemaVersion: "1.0",
        partitionKey: record.PartitionKey,
        sequenceNumber: record.SequenceNumber,
        data: Buffer.from(record.Data ?? []).toString("base64"),
        approximateArrivalTimestamp: (record.ApproximateArrivalTimestamp?.getTime() ?? 0) / 1000,
        ...(record.EncryptionType && { encryptionType: record.EncryptionType }),
      },
      eventSource: "aws:kinesis",
      eventVersion: "1.0",
      eventID: `${shard}:${record.SequenceNumber}`,
      eventName: "aws:kinesis:record",
      invokeIdentityArn: roleArn,
      awsRegion: region,
      eventSourceARN: sourceArn,
    })),
  });
}

/** What a record takes of an event beside its data, at most nearly. */
const OVERHEAD = 1024;

/** @returns how many of the records, from the first on, one event holds; at least one */
export function fitting(records: readonly _Record[]): number {
  let bytes = 0;
  for (const [i, { Data }] of records.entries()) {
    bytes += Math.ceil((Data?.length ?? 0) / 3) * 4 + OVERHEAD;
    if (bytes > LARGEST) return Math.max(i, 1);
  }
  return records.length;
}
