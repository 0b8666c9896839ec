import { createHash } from "node:crypto";

/** One record out of an aggregate of the Kinesis Producer Library. */
export interface Aggregated {
  partitionKey: string;
  data: Buffer;
}

const MAGIC = Buffer.from("f3899ac2", "hex");
const DIGEST_BYTES = 16;
/** Numbers of the members in the protocol buffers of the aggregate and of a record in it. */
const KEY_TABLE = 1;
const RECORDS = 3;
const KEY_INDEX = 1;
const DATA = 3;

/**
 * Takes an aggregate apart.
 * @returns undefined when the record is none: it has not the mark, or its checksum does not fit
 * @see https://github.com/awslabs/amazon-kinesis-producer/blob/master/aggregation-format.md
 */
export function aggregatedIn(record: Uint8Array): Aggregated[] | undefined {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.length);
  if (bytes.length < MAGIC.length + DIGEST_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC))
    return undefined;
  const message = bytes.subarray(MAGIC.length, -DIGEST_BYTES);
  const digest = createHash("md5").update(message).digest();
  if (!digest.equals(bytes.subarray(-DIGEST_BYTES))) return undefined;
  const members = membersOf(message);
  if (!members) return undefined;
  const keys = members.flatMap(({ number, bytes: key }) =>
    number === KEY_TABLE && key ? [key.toString()] : [],
  );
  return members.flatMap(({ number, bytes: inner }) => {
    if (number !== RECORDS || !inner) return [];
    const record = membersOf(inner) ?? [];
    const key = record.find((member) => member.number === KEY_INDEX)?.value ?? 0;
    const data = record.find((member) => member.number === DATA)?.bytes ?? Buffer.alloc(0);
    return [{ partitionKey: keys[key] ?? "", data }];
  });
}

interface Member {
  number: number;
  value?: number;
  bytes?: Buffer;
}

/** @returns the members of a protocol buffer that has numbers and bytes only; undefined when it is not one */
function membersOf(message: Buffer): Member[] | undefined {
  const members: Member[] = [];
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let factor = 1; at < message.length; factor *= 128) {
      const byte = message[at++] ?? 0;
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
    return Number.NaN;
  };
  while (at < message.length) {
    const tag = number();
    const kind = tag % 8;
    const value = number();
    if (Number.isNaN(value) || (kind !== 0 && kind !== 2)) return undefined;
    if (kind === 0) members.push({ number: Math.floor(tag / 8), value });
    else {
      if (at + value > message.length) return undefined;
      members.push({ number: Math.floor(tag / 8), bytes: message.subarray(at, at + value) });
      at += value;
    }
  }
  return members;
}
