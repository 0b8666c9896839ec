import { PutRecordBatchCommand } from "@aws-sdk/client-firehose";
import type { Lab } from "../../../checks";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A call takes 500 records and 4 MiB. @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html */
const RECORDS_A_CALL = 500;
const BYTES_A_CALL = 3 * 1024 * 1024;
/** Records of ten billing steps, as the generator packs them. */
const RECORD_BYTES = 50 * 1024;

/** @returns a log line without its end; the mark and the number stand in its path */
export function pageLine(mark: string, number: number, now: number): string {
  const time = new Date(now).toISOString();
  const stamp = `${time.slice(8, 10)}/${MONTHS[Number(time.slice(5, 7)) - 1]}/${time.slice(0, 4)}:${time.slice(11, 19)} +0000`;
  return `203.0.113.9 - - [${stamp}] "GET /page/${mark}/${number} HTTP/1.1" 200 ${1000 + (number % 500)} "-" "loglab page"`;
}

/** @returns lines packed into records, as a producer that minds its bill does */
export function packed(lines: readonly string[]): string[] {
  const records: string[] = [];
  let record = "";
  for (const line of lines) {
    if (record.length + line.length + 1 > RECORD_BYTES) {
      records.push(record);
      record = "";
    }
    record += `${line}\n`;
  }
  return record === "" ? records : [...records, record];
}

/**
 * Puts records with the student's own credentials; what is refused is sent again a few times.
 * @throws what the client throws; Error when the stream goes on refusing
 */
export async function put({ clients, seat, signal }: Lab, records: readonly string[]): Promise<void> {
  for (const batch of batches(records)) {
    let left = batch;
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === ATTEMPTS) throw new Error(`The stream refused ${left.length} records again and again.`);
      const { RequestResponses = [] } = await clients.firehose.send(
        new PutRecordBatchCommand({
          DeliveryStreamName: seat.stream,
          Records: left.map((record) => ({ Data: Buffer.from(record) })),
        }),
        { abortSignal: signal },
      );
      left = left.filter((_, index) => RequestResponses[index]?.ErrorCode !== undefined);
    }
  }
}

const ATTEMPTS = 5;

function batches(records: readonly string[]): string[][] {
  const all: string[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const record of records) {
    if (bytes + record.length > BYTES_A_CALL || (all.at(-1)?.length ?? 0) === RECORDS_A_CALL) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(record);
    bytes += record.length;
  }
  return all;
}
