/** A record as it lies in its shard. */
export interface Entry {
  /** Milliseconds since 1970. */
  arrival: number;
  /** Absent where the stream distributes records itself and the producer gave none. */
  partitionKey?: string;
  data: Uint8Array;
  /** Whether the stream was encrypted when the record came. */
  encrypted: boolean;
}

const ENCRYPTED = 1;
const KEYED = 2;
/** Arrival, flags, length of the partition key. */
const HEADER = 8 + 1 + 2;

/** @returns parts of one record of a log */
export function encodeEntry({ arrival, partitionKey, data, encrypted }: Entry): Uint8Array[] {
  const key = Buffer.from(partitionKey ?? "");
  const header = Buffer.allocUnsafe(HEADER);
  header.writeDoubleBE(arrival, 0);
  header.writeUInt8((encrypted ? ENCRYPTED : 0) | (partitionKey === undefined ? 0 : KEYED), 8);
  header.writeUInt16BE(key.length, 9);
  return [header, key, data];
}

/** @returns when a record arrived, without reading the rest of it */
export const arrivalOf = (payload: Buffer): number => payload.readDoubleBE(0);

export function decodeEntry(payload: Buffer): Entry {
  const flags = payload.readUInt8(8);
  const end = HEADER + payload.readUInt16BE(9);
  return {
    arrival: arrivalOf(payload),
    ...((flags & KEYED) !== 0 && { partitionKey: payload.toString("utf8", HEADER, end) }),
    data: payload.subarray(end),
    encrypted: (flags & ENCRYPTED) !== 0,
  };
}

/** What a record counts against limits. */
export const entryBytes = ({ partitionKey = "", data }: Entry): number =>
  data.length + Buffer.byteLength(partitionKey);
