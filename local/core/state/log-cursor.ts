import { constants } from "node:fs";
import { type LogFile, type OpenFile, readRecords, type Segment } from "./segment";

/** Where the payload of a record lies. */
export interface Place {
  /** Position of the first record of its segment. */
  segment: number;
  offset: number;
}

/** One record as it stands in the log. */
export interface LogRecord {
  /** Number of the record, rising by one, never used again. */
  position: number;
  payload: Buffer;
  place: Place;
}

/** What a cursor must know of its log, which goes on while it reads. */
export interface Readable {
  readonly segments: readonly Segment[];
  /** Position behind the last acknowledged record. */
  readonly next: number;
  /** Bytes of the last segment that are acknowledged. */
  readonly acknowledgedBytes: number;
  readonly openFile: OpenFile;
}

/** Reads a log in order, a stretch at a time, while it is written and released. */
export class LogCursor {
  private file: LogFile | undefined;
  private segment: Segment | undefined;
  private offset = 0;
  private position = 0;
  private reading: Promise<unknown> = Promise.resolve();

  /** @param from position to begin with; records that are released already are passed over */
  constructor(
    private readonly log: Readable,
    private from: number,
  ) {}

  /**
   * Reads on.
   * @returns the next acknowledged records, as many as one read brings; none when there is no more for now
   * @throws Error that names the file when acknowledged records cannot be read
   */
  next(): Promise<LogRecord[]> {
    const records = this.read();
    this.reading = records.catch(() => undefined);
    return records;
  }

  /** Gives the file back when what is being read has been read; the cursor can go on reading afterwards. */
  async close(): Promise<void> {
    await this.reading;
    await this.leave();
  }

  private async read(): Promise<LogRecord[]> {
    for (;;) {
      if (this.position >= this.log.next && this.segment) return [];
      const file = await this.enter();
      if (!file || !this.segment) return [];
      const { records, end } = await this.readOn(file, this.segment);
      if (records.length > 0) return records;
      if (!end) continue;
      const following = this.log.segments.find(({ first }) => first > (this.segment?.first ?? -1));
      if (!following) return [];
      await this.leave();
      this.from = Math.max(this.from, following.first);
    }
  }

  private async leave(): Promise<void> {
    const file = this.file;
    this.file = undefined;
    this.from = Math.max(this.from, this.position);
    this.segment = undefined;
    await file?.close();
  }

  /** @returns the open file of the segment in which the next record is */
  private async enter(): Promise<LogFile | undefined> {
    while (!this.file) {
      const { segments } = this.log;
      const segment = segments.findLast(({ first }) => first <= this.from) ?? segments[0];
      if (!segment) return undefined;
      try {
        this.file = await this.log.openFile(segment.path, constants.O_RDONLY);
      } catch (error) {
        const released = (error as NodeJS.ErrnoException).code === "ENOENT" && !segments.includes(segment);
        if (!released) throw error;
        continue;
      }
      this.segment = segment;
      this.position = segment.first;
      this.offset = 0;
    }
    return this.file;
  }

  /** @returns records from `from` on, and whether the segment has no more */
  private async readOn(file: LogFile, segment: Segment): Promise<{ records: LogRecord[]; end: boolean }> {
    // Looked at before reading: a record acknowledged meanwhile is for the next time.
    const { segments, next: acknowledged } = this.log;
    const last = segments.at(-1) === segment;
    const following = last ? acknowledged : segments.find(({ first }) => first > segment.first)?.first;
    const until = following ?? acknowledged;
    if (this.position >= until) return { records: [], end: true };
    const size = last ? this.log.acknowledgedBytes : (await file.stat()).size;
    const { records, next } = await readRecords(file, this.offset, size);
    if (records.length === 0) {
      const missing = `records ${this.position} to ${until - 1} cannot be read`;
      throw new Error(`${segment.path} is damaged at byte ${this.offset}: ${missing}`);
    }
    const numbered = records.map(({ payload, offset }, i) => ({
      position: this.position + i,
      payload,
      place: { segment: segment.first, offset },
    }));
    this.offset = next;
    this.position += records.length;
    return { records: numbered.filter(({ position }) => position >= this.from), end: false };
  }
}
