import { setTimeout as pause } from "node:timers/promises";
import { PutRecordBatchCommand } from "@aws-sdk/client-firehose";
import { PutRecordsCommand } from "@aws-sdk/client-kinesis";
import type { Lab } from "../../checks";

/** What one call takes at most. */
const BATCH_RECORDS = 500;
const BATCH_BYTES = 4 * 1024 * 1024;

const FIRST_WAIT = 100;
const LONGEST_WAIT = 5_000;

/** @returns a log line that asks for `/nonce/<nonce>/<number>`, as a web server writes it */
export function numberedLine(nonce: string, number: number, at: number, size = 512): string {
  const [, day, month, year, time] = new Date(at).toUTCString().split(" ");
  const stamp = `${day}/${month}/${year}:${time} +0000`;
  return `203.0.113.7 student.${number} - [${stamp}] "GET /nonce/${nonce}/${number} HTTP/1.1" 200 ${size} "-" "solution"`;
}

/**
 * Puts records, each with a line feed, and what the stream refuses again until it has everything: to the delivery stream, or to
 * the data stream in front of it if there is one.
 * @returns how many records were refused, all calls together
 */
export async function putAll(lab: Lab, lines: readonly string[]): Promise<number> {
  let refused = 0;
  for (const batch of batches(lines.map((line) => Buffer.from(`${line}\n`)))) {
    let left: readonly Buffer[] = batch;
    for (let wait = FIRST_WAIT; left.length > 0; wait = Math.min(LONGEST_WAIT, wait * 2)) {
      const failed = await putBatch(lab, left);
      refused += failed.length;
      left = failed;
      if (left.length > 0) await pause(Math.random() * wait, undefined, { signal: lab.signal });
    }
  }
  return refused;
}

function* batches(records: readonly Buffer[]): Generator<Buffer[]> {
  let batch: Buffer[] = [];
  let bytes = 0;
  for (const record of records) {
    if (batch.length === BATCH_RECORDS || bytes + record.length > BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(record);
    bytes += record.length;
  }
  if (batch.length > 0) yield batch;
}

/** @returns the records that the stream did not take */
function putBatch(lab: Lab, records: readonly Buffer[]): Promise<Buffer[]> {
  const { dataStream } = lab.seat.parts;
  return dataStream === undefined ? putToFirehose(lab, records) : putToKinesis(lab, dataStream, records);
}

async function putToKinesis(
  { clients, signal }: Lab,
  StreamName: string,
  records: readonly Buffer[],
): Promise<Buffer[]> {
  const { Records = [] } = await clients.kinesis.send(
    new PutRecordsCommand({
      StreamName,
      Records: records.map((Data, index) => ({ Data, PartitionKey: `student-${index}` })),
    }),
    { abortSignal: signal },
  );
  return records.filter((_, index) => Records[index]?.ErrorCode !== undefined);
}

async function putToFirehose({ clients, seat, signal }: Lab, records: readonly Buffer[]): Promise<Buffer[]> {
  const { RequestResponses = [] } = await clients.firehose.send(
    new PutRecordBatchCommand({
      DeliveryStreamName: seat.stream,
      Records: records.map((record) => ({ Data: record })),
    }),
    { abortSignal: signal },
  );
  return records.filter((_, index) => RequestResponses[index]?.ErrorCode !== undefined);
}
