import { RecordLog } from "../../../core/state/record-log";
import { arrivalOf, decodeEntry, type Entry, encodeEntry, entryBytes } from "./entry";
import { ShardReader } from "./shard-reader";

/** Small, so that a read from the middle passes over little, and expired records go soon. */
const SEGMENT_BYTES = 4 * 1024 * 1024;

/** Readers that are kept where they stopped, for a consumer that goes on there. */
const MOST_READERS = 4;

/** A record and its place in the shard. */
export interface Placed extends Entry {
  position: number;
}

export interface ReadLimits {
  records: number;
  /** The first record is read whatever its size. */
  bytes: number;
  /** Older records have expired, milliseconds since 1970. */
  horizon: number;
}

/** What one read brought. */
export interface Stretch {
  records: Placed[];
  /** Position to go on from. */
  next: number;
}

/** The records of one shard on disk. A record's position in the log is its number in the shard. */
export class ShardLog {
  /** When the first record of each segment arrived. */
  private readonly starts = new Map<number, number>();
  private readers: ShardReader[] = [];
  private latest = 0;

  private constructor(private readonly log: RecordLog) {}

  static async open(directory: string, durable: boolean): Promise<ShardLog> {
    const shard = new ShardLog(await RecordLog.open(directory, { durable, segmentBytes: SEGMENT_BYTES }));
    await shard.look();
    return shard;
  }

  /** Position that the next record gets. */
  get next(): number {
    return this.log.next;
  }

  /** @returns when a record that comes now arrives: never before the one before it, whatever the clock says */
  arrival(now: number): number {
    this.latest = Math.max(this.latest, now);
    return this.latest;
  }

  /**
   * Appends records in their order.
   * @returns position of each, once they are on disk
   * @throws the system's error when the disk does not take them
   */
  append(entries: readonly Entry[]): Promise<number[]> {
    return Promise.all(
      entries.map(async (entry) => {
        const { position, place } = await this.log.put(encodeEntry(entry));
        if (!this.starts.has(place.segment)) this.starts.set(place.segment, entry.arrival);
        return position;
      }),
    );
  }

  /** Reads on from a position; expired records are passed over. */
  async read(from: number, { records: most, bytes: room, horizon }: ReadLimits): Promise<Stretch> {
    if (from >= this.log.next) return { records: [], next: from };
    const reader = this.takeReader(from);
    const records: Placed[] = [];
    let bytes = 0;
    try {
      while (records.length < most) {
        const next = await reader.peek();
        if (!next) break;
        const entry = decodeEntry(next.payload);
        if (entry.arrival >= horizon) {
          bytes += entryBytes(entry);
          if (bytes > room && records.length > 0) break;
          records.push({ ...entry, position: next.position });
        }
        reader.pass();
      }
    } catch (error) {
      await reader.close();
      throw error;
    }
    const next = Math.max(from, reader.position);
    await this.keepReader(reader);
    return { records, next };
  }

  /** @returns position of the first record that arrived at a time or later; where the next goes when there is none */
  async positionAt(time: number): Promise<number> {
    const before = [...this.log.segments]
      .reverse()
      .find(({ first }) => (this.starts.get(first) ?? Infinity) < time);
    let after = before?.first ?? this.log.first;
    for await (const { position, payload } of this.log.read(after)) {
      if (arrivalOf(payload) >= time) return position;
      after = position + 1;
    }
    // Not the log's next: a record may have come while this read, and it is one of those that are wanted.
    return after;
  }

  /** Frees the disk of what arrived before a time. */
  async expire(horizon: number): Promise<void> {
    if (this.latest < horizon && this.log.next > (this.log.segments.at(-1)?.first ?? 0)) {
      await this.log.rotate();
    }
    const { segments } = this.log;
    // All of a segment has expired when the one behind it begins with an expired record, or holds none and all are old.
    const kept = segments.findLast(({ first }) => (this.starts.get(first) ?? this.latest) < horizon);
    if (!kept) return;
    await this.log.release(kept.first);
    for (const first of this.starts.keys()) if (first < kept.first) this.starts.delete(first);
  }

  async close(): Promise<void> {
    await Promise.all(this.readers.splice(0).map((reader) => reader.close()));
    await this.log.close();
  }

  /** Finds out when the first record of each segment, and the last of all, arrived. */
  private async look(): Promise<void> {
    const { segments } = this.log;
    for (const { first } of segments.slice(0, -1)) {
      const reader = new ShardReader(this.log, first);
      const record = await reader.peek();
      if (record) this.starts.set(first, arrivalOf(record.payload));
      await reader.close();
    }
    const last = segments.at(-1)?.first ?? 0;
    for await (const { payload } of this.log.read(last)) {
      this.latest = arrivalOf(payload);
      if (!this.starts.has(last)) this.starts.set(last, this.latest);
    }
  }

  private takeReader(from: number): ShardReader {
    const kept = this.readers.findIndex(({ position }) => position === from);
    const [reader] = kept < 0 ? [] : this.readers.splice(kept, 1);
    return reader ?? new ShardReader(this.log, from);
  }

  private async keepReader(reader: ShardReader): Promise<void> {
    this.readers.push(reader);
    if (this.readers.length > MOST_READERS) await this.readers.shift()?.close();
  }
}
