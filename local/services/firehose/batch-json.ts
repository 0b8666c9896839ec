import type { PutRecordBatchCommandOutput } from "@aws-sdk/client-firehose";
import { headerBytes } from "./delivery/block";
import { PackedRecords } from "./delivery/packed-records";

/** PutRecordBatch as it is read from plain JSON: the records are decoded straight into the block that goes to disk. */
export interface PackedBatch {
  DeliveryStreamName: string;
  Records: PackedRecords;
}

const MOST_RECORDS = 500;
const MOST_RECORD_BYTES = 1_024_000;
const QUOTE = 0x22;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const UNDERSCORE = 0x5f;
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
  const list = reader.mark();
  if (!reader.take(OPEN_LIST)) return undefined;
  do {
    if (count === MOST_RECORDS || !reader.take(OPEN) || !reader.takeAll(DATA) || !reader.take(COLON)) {
      return undefined;
    }
    const data = reader.quoted();
    if (data === undefined || !reader.take(CLOSE)) return undefined;
    const length = decodedLength(data);
    // What is no base64 is skipped, which the length shows.
    if (length > MOST_RECORD_BYTES || bytes.write(data, room + end, "base64") !== length) return undefined;
    end += length;
    starts[++count] = end;
  } while (reader.take(COMMA));
  if (!reader.take(CLOSE_LIST)) return undefined;
  // Node reads base64 in the alphabet of URLs too, which AWS does not.
  if (reader.hadSince(list, DASH) || reader.hadSince(list, UNDERSCORE)) return undefined;
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
}: BatchAnswer): string | undefined {
  if (FailedPutCount !== 0 || !RequestResponses) return undefined;
  const entries = RequestResponses.map(({ RecordId }) => `{"RecordId":"${RecordId}"}`).join(",");
  return `{"FailedPutCount":0,"Encrypted":${Encrypted === true},"RequestResponses":[${entries}]}`;
}

type BatchAnswer = Omit<PutRecordBatchCommandOutput, "$metadata">;

const EQUALS = 0x3d;

/** @returns how many bytes a base64 text stands for; no whole number when it cannot be one */
function decodedLength(text: string): number {
  const { length } = text;
  const padding = text.charCodeAt(length - 1) !== EQUALS ? 0 : text.charCodeAt(length - 2) !== EQUALS ? 1 : 2;
  return (length / 4) * 3 - padding;
}

/** A walk over JSON whose texts hold no escapes and nothing beyond ASCII. */
class PlainJson {
  private at = 0;

  constructor(private readonly source: Buffer) {}

  /** @returns whether this character came next, blanks aside; it is passed then */
  take(character: number): boolean {
    this.skipBlanks();
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }

  /** @returns whether these bytes came next, blanks before them aside; they are passed then */
  takeAll(bytes: Buffer): boolean {
    this.skipBlanks();
    for (let i = 0; i < bytes.length; i++) if (this.source[this.at + i] !== bytes[i]) return false;
    this.at += bytes.length;
    return true;
  }

  /** @returns the text that came next, undefined when there was none or it is not plain */
  text(): string | undefined {
    const text = this.quoted();
    return text === undefined || NOT_PLAIN.test(text) ? undefined : text;
  }

  /** @returns what stood between the next two quotes, as it is */
  quoted(): string | undefined {
    if (!this.take(QUOTE)) return undefined;
    const end = this.source.indexOf(QUOTE, this.at);
    if (end === -1) return undefined;
    const text = this.source.toString("latin1", this.at, end);
    this.at = end + 1;
    return text;
  }

  /** @returns where the walk is, for `hadSince` */
  mark(): number {
    return this.at;
  }

  /** @returns whether the character stands anywhere in what was passed since the mark */
  hadSince(mark: number, character: number): boolean {
    const found = this.source.indexOf(character, mark);
    return found !== -1 && found < this.at;
  }

  get ended(): boolean {
    this.skipBlanks();
    return this.at === this.source.length;
  }

  private skipBlanks(): void {
    for (;;) {
      const character = this.source[this.at];
      if (character !== 0x20 && character !== 0x0a && character !== 0x0d && character !== 0x09) return;
      this.at++;
    }
  }
}

/** Escapes, control characters, and whatever UTF-8 writes in several bytes. */
const NOT_PLAIN = /[^ !#-[\]-~]/;
