import type { Origin } from "../kinesis-source/origin";

/**
 * How a block lies in a log: count u32, lines u32, arrival f64, a u32 length a record, then the records one behind the other;
 * all little-endian. Of records that were read from a data stream their origins follow, as JSON.
 */
export const FIXED = 16;

/** @returns bytes before the first record of a block with so many */
export const headerBytes = (count: number): number => FIXED + 4 * count;

const LF = 10;

/**
 * Counts lines: every line feed of a record, and one more for a rest behind its last. So a record without any is a line, and
 * an empty one is none.
 * @param starts where each record begins in `data`, and behind the last one where it ends
 */
export function countLines(data: Buffer, starts: Uint32Array, from: number, to: number): number {
  let lines = 0;
  let feed = data.indexOf(LF, starts[from]);
  for (let i = from; i < to; i++) {
    const end = starts[i + 1] ?? 0;
    let rest = starts[i] ?? 0;
    while (feed !== -1 && feed < end) {
      lines++;
      rest = feed + 1;
      feed = data.indexOf(LF, rest);
    }
    if (rest < end) lines++;
  }
  return lines;
}

/** Records that came in together and stand together in a log. */
export class RecordBlock {
  private constructor(
    /** Arrival of the oldest, milliseconds since 1970. */
    readonly arrival: number,
    /** Lines in all records; a record without a line feed is one, an empty one none. */
    readonly lines: number,
    /** Where each record begins in `data`, and behind the last one where it ends. */
    private readonly starts: Uint32Array,
    readonly data: Buffer,
    private readonly origins: readonly Origin[] | undefined,
  ) {}

  /** @throws Error when the bytes are no block */
  static decode(bytes: Buffer): RecordBlock {
    const count = bytes.length < FIXED ? 0 : bytes.readUInt32LE(0);
    const header = headerBytes(count);
    if (bytes.length < header) throw new Error(`a block of ${bytes.length} bytes is cut short`);
    const starts = new Uint32Array(count + 1);
    let end = 0;
    for (let i = 0; i < count; i++) {
      end += bytes.readUInt32LE(FIXED + 4 * i);
      starts[i + 1] = end;
    }
    const behind = header + end;
    if (bytes.length < behind) throw new Error(`a block of ${bytes.length} bytes is cut short`);
    const origins = bytes.length > behind ? originsIn(bytes.subarray(behind)) : undefined;
    const data = bytes.subarray(header, behind);
    return new RecordBlock(bytes.readDoubleLE(8), bytes.readUInt32LE(4), starts, data, origins);
  }

  get count(): number {
    return this.starts.length - 1;
  }

  record(index: number): Buffer {
    return this.data.subarray(this.starts[index], this.starts[index + 1]);
  }

  /** @returns where the record was in its data stream; undefined when it was put */
  origin(index: number): Origin | undefined {
    return this.origins?.[index];
  }

  /**
   * @returns when the oldest of records `from` to `to`, the last not included, was put: to the data stream that it was read from, or
   * else to the delivery stream
   */
  putAt(from: number, to: number): number {
    const { origins } = this;
    return origins ? Math.min(...origins.slice(from, to).map(({ arrival }) => arrival)) : this.arrival;
  }

  /** The bytes of records `from` to `to`, the last not included, as they lie. */
  bytes(from: number, to: number): Buffer {
    return this.data.subarray(this.starts[from], this.starts[to]);
  }

  /** Lines in records `from` to `to`, the last not included. */
  linesOf(from: number, to: number): number {
    if (from === 0 && to === this.count) return this.lines;
    return countLines(this.data, this.starts, from, to);
  }

  /** @returns behind which record the records from `from` on hold `room` bytes for the first time, or the block's end */
  cut(from: number, room: number): number {
    const limit = (this.starts[from] ?? 0) + room;
    if ((this.starts[this.count] ?? 0) < limit) return this.count;
    let to = from + 1;
    while (to < this.count && (this.starts[to] ?? 0) < limit) to++;
    return to;
  }
}

/** @throws Error when the bytes are no list */
function originsIn(bytes: Buffer): readonly Origin[] {
  const origins: unknown = JSON.parse(bytes.toString());
  if (!Array.isArray(origins)) throw new Error("the origins of a block are no list");
  return origins;
}
