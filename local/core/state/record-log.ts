import { constants } from "node:fs";
import { open, unlink } from "node:fs/promises";
import { frame } from "./frame";
import { LogCursor, type LogRecord, type Place } from "./log-cursor";
import {
  type LogFile,
  listSegments,
  type OpenFile,
  readFully,
  readRecords,
  type Segment,
  segmentAt,
  syncDirectory,
  writeAll,
} from "./segment";

export interface RecordLogOptions {
  /** A new file is begun when the current one is larger than this. */
  segmentBytes?: number;
  /** Whether an append waits for the disk (fdatasync). False keeps only what survives the process, not the machine. */
  durable?: boolean;
  /** Opens files; `fs.open` unless said. */
  openFile?: OpenFile;
}

interface Waiting {
  frame: Buffer[];
  resolve(put: { position: number; place: Place }): void;
  reject(error: unknown): void;
}

const READ_WRITE = constants.O_RDWR | constants.O_CREAT;
const OWNER_ONLY = 0o600;

/**
 * An append-only log on disk: segment files of framed records. Appends that arrive together are written and synced
 * together (group commit). After a crash a torn tail is cut; whatever was acknowledged is there.
 */
export class RecordLog {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;
  private closed = false;
  /** The file may hold bytes of a batch that failed; they go before anything else is written. */
  private torn = false;
  /** Ends when the file is free: one batch or one new segment at a time. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly directory: string,
    private readonly options: Required<RecordLogOptions>,
    private files: Segment[],
    private file: LogFile,
    private bytes: number,
    private nextPosition: number,
  ) {}

  /** Opens the log of a directory, made when missing; cuts a torn tail. */
  static async open(directory: string, options: RecordLogOptions = {}): Promise<RecordLog> {
    const settings = { segmentBytes: 64 * 1024 * 1024, durable: true, openFile: open, ...options };
    const segments = await listSegments(directory);
    const last = segments.at(-1) as Segment;
    const file = await settings.openFile(last.path, READ_WRITE, OWNER_ONLY);
    try {
      const { size } = await file.stat();
      let bytes = 0;
      let position = last.first;
      for (;;) {
        const { records, next } = await readRecords(file, bytes, size);
        if (records.length === 0) break;
        bytes = next;
        position += records.length;
      }
      if (bytes < size) await file.truncate(bytes);
      if (settings.durable) await syncDirectory(directory);
      return new RecordLog(directory, settings, segments, file, bytes, position);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Position of the oldest record that is still there (or will be next). */
  get first(): number {
    return this.files[0]?.first ?? this.nextPosition;
  }

  /** Position that the next record gets. */
  get next(): number {
    return this.nextPosition;
  }

  /** Bytes of the newest segment that hold acknowledged records. */
  get acknowledgedBytes(): number {
    return this.bytes;
  }

  get segments(): readonly Segment[] {
    return this.files;
  }

  get openFile(): OpenFile {
    return this.options.openFile;
  }

  /**
   * Appends one record.
   * @param parts the payload, in pieces that need not be joined first
   * @returns its position, once it is on disk
   * @throws the system's error (ENOSPC …); nothing of the record is kept then
   */
  async append(...parts: Uint8Array[]): Promise<number> {
    return (await this.put(parts)).position;
  }

  /**
   * Appends one record, like `append`.
   * @returns its position, and where its payload lies, for `slice`
   */
  put(parts: readonly Uint8Array[]): Promise<{ position: number; place: Place }> {
    if (this.closed) return Promise.reject(this.closedError());
    return new Promise((resolve, reject) => {
      this.waiting.push({ frame: frame(parts), resolve, reject });
      this.writing ??= this.write();
    });
  }

  /** Reads records in order, from a position to what is acknowledged at the time. */
  async *read(from = this.first): AsyncGenerator<LogRecord> {
    const end = this.nextPosition;
    const cursor = this.cursor(from);
    try {
      for (let records = await cursor.next(); records.length > 0; records = await cursor.next()) {
        for (const record of records) {
          if (record.position >= end) return;
          yield record;
        }
      }
    } finally {
      await cursor.close();
    }
  }

  /** @returns what reads on from a position as the log grows; to be closed */
  cursor(from = this.first): LogCursor {
    return new LogCursor(this, from);
  }

  /**
   * Reads a part of one payload, without checking its sum.
   * @throws Error when it is released or cut short
   */
  async slice(place: Place, start: number, length: number): Promise<Buffer> {
    const { path } = segmentAt(this.directory, place.segment);
    const file = await this.options.openFile(path, constants.O_RDONLY);
    try {
      const bytes = await readFully(file, place.offset + start, length);
      if (bytes.length < length) throw new Error(`${path} ends before byte ${place.offset + start + length}`);
      return bytes;
    } finally {
      await file.close();
    }
  }

  /** Deletes the segments that hold only records before a position. */
  async release(before: number): Promise<void> {
    while (this.files.length > 1 && (this.files[1] as Segment).first <= before) {
      const [segment] = this.files.splice(0, 1) as [Segment];
      await unlink(segment.path);
    }
  }

  /**
   * Begins a new segment, so that all before can be released.
   * @param head gives the records that it begins with; called when nothing can come before them any more
   * @returns position of its first record
   */
  rotate(head: () => Uint8Array[] = () => []): Promise<number> {
    if (this.closed) return Promise.reject(this.closedError());
    return this.take(async () => {
      if (this.torn) await this.mend();
      await this.begin();
      const first = this.nextPosition;
      const batch = head().map((payload) => ({ frame: frame([payload]), resolve: ignore, reject: ignore }));
      if (batch.length > 0) await this.commit(batch);
      return first;
    });
  }

  /** Waits for the appends under way and closes the file. Later appends are refused. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.writing;
    await this.take(() => this.file.close());
  }

  private closedError(): Error {
    return new Error(`log ${this.directory} is closed`);
  }

  /** Runs one step on the file after those before it. */
  private take<T>(step: () => Promise<T>): Promise<T> {
    const done = this.turn.then(step);
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** Writes what waits, batch after batch, until nothing waits. */
  private async write(): Promise<void> {
    // The appends of one turn of the event loop share a sync.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.take(async () => {
          if (this.torn) await this.mend();
          if (this.bytes > this.options.segmentBytes) await this.begin();
          await this.commit(batch);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.writing = undefined;
  }

  private async commit(batch: Waiting[]): Promise<void> {
    const frames = batch.flatMap((waiting) => waiting.frame);
    try {
      await writeAll(this.file, frames, this.bytes);
      if (this.options.durable) await this.file.datasync();
    } catch (error) {
      // What reached the file of a batch that failed must not be found again after a restart.
      this.torn = true;
      await this.mend().catch(() => undefined);
      throw error;
    }
    const segment = (this.files.at(-1) as Segment).first;
    for (const {
      frame: [header, ...payload],
      resolve,
    } of batch) {
      const offset = this.bytes + (header?.length ?? 0);
      this.bytes = payload.reduce((sum, part) => sum + part.length, offset);
      resolve({ position: this.nextPosition++, place: { segment, offset } });
    }
  }

  /** Cuts what a failed batch left; a file whose sync has failed is not written to again, since its pages may be lost. */
  private async mend(): Promise<void> {
    await this.file.truncate(this.bytes);
    if (this.options.durable) await this.begin();
    this.torn = false;
  }

  private async begin(): Promise<void> {
    const segment = segmentAt(this.directory, this.nextPosition);
    const file = await this.options.openFile(segment.path, READ_WRITE | constants.O_TRUNC, OWNER_ONLY);
    try {
      if (this.options.durable) await syncDirectory(this.directory);
    } catch (error) {
      await file.close();
      throw error;
    }
    await this.file.close();
    this.file = file;
    this.bytes = 0;
    if (segment.first !== this.files.at(-1)?.first) this.files.push(segment);
  }
}

function ignore(): void {
  // Whoever rotates hears of the batch as a whole.
}
