import type { LogCursor } from "../../../core/state/log-cursor";
import type { RecordLog } from "../../../core/state/record-log";
import { RecordBlock } from "./block";

/** A place between two records of a stream's log: `index` records into the block at `position`. */
export interface Mark {
  position: number;
  index: number;
}

export const isBefore = (a: Mark, b: Mark): boolean =>
  a.position < b.position || (a.position === b.position && a.index < b.index);

/** Records of one block that go together. */
export interface Stretch {
  block: RecordBlock;
  position: number;
  /** First record, and the one behind the last. */
  from: number;
  to: number;
}

/** Reads a stream's log record by record from a mark on; memory holds what one read brings. */
export class RawReader {
  private readonly cursor: LogCursor;
  private ahead: { position: number; block: RecordBlock }[] = [];
  private closed = false;

  constructor(
    log: RecordLog,
    private at: Mark,
  ) {
    this.cursor = log.cursor(at.position);
  }

  /** Where the next record is. */
  get mark(): Mark {
    return this.at;
  }

  /** @returns whether the next record was read from a data stream */
  async isRead(): Promise<boolean> {
    return (await this.block())?.block.origin(0) !== undefined;
  }

  /** @returns when the next record arrived, undefined when there is none yet */
  async peek(): Promise<number | undefined> {
    return (await this.block())?.block.arrival;
  }

  /**
   * Takes records of one block until they hold so many bytes, by one record more at most, or are so many.
   * @param until no record from here on is taken
   * @returns undefined when nothing is left
   */
  async take(room: { bytes: number; records?: number }, until: Mark): Promise<Stretch | undefined> {
    const next = await this.block();
    if (!next || !isBefore(this.at, until)) return undefined;
    const { position, block } = next;
    const from = this.at.index;
    const end = position === until.position ? Math.min(until.index, block.count) : block.count;
    const to = Math.min(block.cut(from, room.bytes), from + (room.records ?? block.count), end);
    this.at = to === block.count ? { position: position + 1, index: 0 } : { position, index: to };
    return { block, position, from, to };
  }

  /** Whoever still reads gets an error: a body that was given up is not to end as if it were whole. */
  close(): Promise<void> {
    this.closed = true;
    this.ahead = [];
    return this.cursor.close();
  }

  /** @returns the block with the next record in it */
  private async block(): Promise<{ position: number; block: RecordBlock } | undefined> {
    for (;;) {
      const next = this.ahead[0];
      if (next && next.position >= this.at.position && next.block.count > 0) {
        // Blocks before were released: the log begins later than the mark says.
        if (next.position > this.at.position) this.at = { position: next.position, index: 0 };
        if (this.at.index < next.block.count) return next;
        this.at = { position: next.position + 1, index: 0 };
      }
      if (next) this.ahead.shift();
      else {
        if (this.closed) throw new Error("the reader is closed");
        const records = await this.cursor.next();
        if (records.length === 0) return undefined;
        this.ahead = records.map(({ position, payload }) => ({
          position,
          block: RecordBlock.decode(payload),
        }));
      }
    }
  }
}
