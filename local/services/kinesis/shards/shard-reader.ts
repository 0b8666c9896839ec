import type { LogCursor, LogRecord } from "../../../core/state/log-cursor";
import type { RecordLog } from "../../../core/state/record-log";

/** Reads a shard's log from a position on, record by record; memory holds what one read of the file brings. */
export class ShardReader {
  private readonly cursor: LogCursor;
  private ahead: LogRecord[] = [];

  constructor(
    log: RecordLog,
    private at: number,
  ) {
    this.cursor = log.cursor(at);
  }

  /** Position of the next record. */
  get position(): number {
    return this.at;
  }

  /** @returns the next record, which stays the next; undefined when there is none yet */
  async peek(): Promise<LogRecord | undefined> {
    if (this.ahead.length === 0) this.ahead = (await this.cursor.next()).reverse();
    return this.ahead.at(-1);
  }

  /** Passes over what `peek` gave. */
  pass(): void {
    const record = this.ahead.pop();
    if (record) this.at = record.position + 1;
  }

  close(): Promise<void> {
    this.ahead = [];
    return this.cursor.close();
  }
}
