import type { PutRecordBatchCommandOutput } from "@aws-sdk/client-firehose";
import { headerBytes } from "./delivery/block";
import { PackedRecords } from "./delivery/packed-records";
import { PlainJson } from "./plain-json";

/** PutRecordBatch as it is read from plain JSON: the records are decoded straight into the block that goes to disk. */
export interface PackedBatch {
  DeliveryStreamName: string;
  Records: PackedRecords;
}

const MOST_RECORDS = 500;
const MOST_RECORD_BYTES = 1_024_000;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const DATA = Buffer.from('"Data"');
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * Reads the body of a PutRecordBatch as clients write it: the two members in any order, each record with nothing but Data.
 * @returns undefined for anything else, also for what is wrong: the ordinary reader and the validation tell of it
 */
export function readBatch(body: Buffer): PackedBatch | undefined {
  const reader = new PlainJson(body);
  let name: string | undefined;
  let records: PackedRecords | undefined;
  if (!reader.take(OPEN)) return undefined;
  do {
    const member = reader.text();
    if (!reader.take(COLON)) return undefined;
    if (member === "DeliveryStreamName" && name === undefined) name = reader.text();
    else if (member === "Records" && records === undefined) records = readRecords(reader, body.length);
    else return undefined;
  } while (reader.take(COMMA));
  if (!reader.take(CLOSE) || !reader.ended || !name || !records) return undefined;
  return { DeliveryStreamName: name, Records: records };
}

function readRecords(reader: PlainJson, bodyBytes: number): PackedRecords | undefined {
  // Room for the largest header; a smaller one begins further behind.
  const room = headerBytes(MOST_RECORDS);
  const bytes = Buffer.allocUnsafe(room + Math.ceil((bodyBytes * 3) / 4));
  const starts = new Uint32Array(MOST_RECORDS + 1);
  let count = 0;
  let end = 0;
  if (!reader.take(OPEN_LIST)) return undefined;
  do {
    if (count === MOST_RECORDS || !reader.take(OPEN) || !reader.takeAll(DATA) || !reader.take(COLON)) {
      return undefined;
    }
    const behind = reader.base64(bytes, room + end);
    if (behind === undefined || behind - room - end > MOST_RECORD_BYTES || !reader.take(CLOSE))
      return undefined;
    end = behind - room;
    starts[++count] = end;
  } while (reader.take(COMMA));
  if (!reader.take(CLOSE_LIST)) return undefined;
  const block = bytes.subarray(room - headerBytes(count), room + end);
  return PackedRecords.inPlace(block, starts.subarray(0, count + 1));
}

/**
 * Writes the answer to a batch of which every record was taken. Ids and numbers need no escapes.
 * @returns undefined when a record was refused
 */
export function writeEntries({
  FailedPutCount,
  Encrypted,
  RequestResponses,
}: BatchAnswer): Buffer | undefined {
  if (FailedPutCount !== 0 || !RequestResponses) return undefined;
  const ids = RequestResponses.map(({ RecordId }) => RecordId).join('"},{"RecordId":"');
  const entries = RequestResponses.length > 0 ? `{"RecordId":"${ids}"}` : "";
  const text = `{"FailedPutCount":0,"Encrypted":${Encrypted === true},"RequestResponses":[${entries}]}`;
  // Nothing in it is beyond ASCII, which is copied as it is.
  return Buffer.from(text, "latin1");
}

type BatchAnswer = Omit<PutRecordBatchCommandOutput, "$metadata">;
