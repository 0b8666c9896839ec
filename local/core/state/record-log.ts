import { constants } from "node:fs";
import { type FileHandle, mkdir, open, readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { frame, readFrames } from "./frame";

/** One record as it stands in the log. */
export interface LogRecord {
  /** Number of the record, rising by one, never used again. */
  position: number;
  payload: Buffer;
}

export interface RecordLogOptions {
  /** A new file is begun when the current one is larger than this. */
  segmentBytes?: number;
  /** Whether an append waits for the disk (fdatasync). False keeps only what survives the process, not the machine. */
  durable?: boolean;
}

interface Segment {
  /** Position of its first record; also its file name. */
  first: number;
  path: string;
}

interface Waiting {
  frame: Buffer[];
  resolve(position: number): void;
  reject(error: unknown): void;
}

const fileName = (first: number): string => `${String(first).padStart(16, "0")}.log`;

/**
 * An append-only log on disk: segment files of framed records. Appends that arrive together are written and synced
 * together (group commit). After a crash a torn tail is cut; whatever was acknowledged is there.
 */
export class RecordLog {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;
  private broken: Error | undefined;
  /** Ends when the file is free: one batch or one new segment at a time. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly directory: string,
    private readonly options: Required<RecordLogOptions>,
    private segments: Segment[],
    private file: FileHandle,
    private bytes: number,
    private nextPosition: number,
  ) {}

  /** Opens the log of a directory, made when missing; cuts a torn tail. */
  static async open(directory: string, options: RecordLogOptions = {}): Promise<RecordLog> {
    const settings = { segmentBytes: 64 * 1024 * 1024, durable: true, ...options };
    await mkdir(directory, { recursive: true });
    const names = (await readdir(directory)).filter((name) => /^\d{16}\.log$/.test(name)).sort();
    const segments = names.map((name) => ({ first: Number(name.slice(0, 16)), path: join(directory, name) }));
    const last = segments.at(-1) ?? { first: 0, path: join(directory, fileName(0)) };
    if (segments.length === 0) segments.push(last);
    const file = await open(last.path, constants.O_RDWR | constants.O_CREAT, 0o600);
    let bytes = 0;
    let next = last.first;
    for await (const { end } of readFrames(file)) {
      bytes = end;
      next++;
    }
    await file.truncate(bytes);
    if (settings.durable) await syncDirectory(directory);
    return new RecordLog(directory, settings, segments, file, bytes, next);
  }

  /** Position of the oldest record that is still there (or will be next). */
  get first(): number {
    return this.segments[0]?.first ?? this.nextPosition;
  }

  /** Position that the next record gets. */
  get next(): number {
    return this.nextPosition;
  }

  /**
   * Appends one record.
   * @param parts the payload, in pieces that need not be joined first
   * @returns its position, once it is on disk
   * @throws the system's error (ENOSPC …); nothing of the record is kept then
   */
  append(...parts: Uint8Array[]): Promise<number> {
    if (this.broken) return Promise.reject(this.broken);
    return new Promise((resolve, reject) => {
      this.waiting.push({ frame: frame(parts), resolve, reject });
      this.writing ??= this.write();
    });
  }

  /** Reads records in order, from a position to what is acknowledged at the time. */
  async *read(from = this.first): AsyncGenerator<LogRecord> {
    const segments = this.segments.filter(
      (_, i) => (this.segments[i + 1]?.first ?? Number.POSITIVE_INFINITY) > from,
    );
    const end = this.nextPosition;
    for (const [i, segment] of segments.entries()) {
      const file = await open(segment.path, constants.O_RDONLY);
      try {
        let position = segment.first;
        for await (const { payload } of readFrames(file)) {
          if (position >= end) break;
          if (position >= from) yield { position, payload };
          position++;
        }
        const following = segments[i + 1]?.first ?? end;
        if (position < following) {
          throw new Error(
            `${segment.path} is damaged: records ${position} to ${following - 1} cannot be read`,
          );
        }
      } finally {
        await file.close();
      }
    }
  }

  /** Deletes the segments that hold only records before a position. */
  async release(before: number): Promise<void> {
    while (this.segments.length > 1 && (this.segments[1] as Segment).first <= before) {
      const [segment] = this.segments.splice(0, 1) as [Segment];
      await unlink(segment.path);
    }
  }

  /** Begins a new segment, so that all before can be released. */
  rotate(): Promise<void> {
    return this.take(() => this.begin());
  }

  /** Waits for the appends under way and closes the file. */
  async close(): Promise<void> {
    while (this.writing) await this.writing;
    this.broken ??= new Error(`log ${this.directory} is closed`);
    await this.take(() => this.file.close());
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
    const length = frames.reduce((sum, part) => sum + part.length, 0);
    try {
      await writeAll(this.file, frames, this.bytes, length);
      if (this.options.durable) await this.file.datasync();
    } catch (error) {
      // What reached the file of a batch that failed must not be found again after a restart.
      await this.file.truncate(this.bytes).catch((cause) => {
        this.broken = new Error(`log ${this.directory} cannot be mended after a failed write`, { cause });
      });
      throw error;
    }
    this.bytes += length;
    for (const { resolve } of batch) resolve(this.nextPosition++);
  }

  private async begin(): Promise<void> {
    const segment = { first: this.nextPosition, path: join(this.directory, fileName(this.nextPosition)) };
    if (segment.first === this.segments.at(-1)?.first) return;
    const file = await open(segment.path, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC, 0o600);
    if (this.options.durable) await syncDirectory(this.directory);
    await this.file.close();
    this.file = file;
    this.bytes = 0;
    this.segments.push(segment);
  }
}

/** A new file is only found after a crash when its directory is on disk too. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Most buffers that one writev takes (IOV_MAX on Linux and macOS). */
const MOST_VECTORS = 1024;

async function writeAll(file: FileHandle, parts: Buffer[], at: number, length: number): Promise<void> {
  let position = at;
  for (let i = 0; i < parts.length; i += MOST_VECTORS) {
    const some = parts.slice(i, i + MOST_VECTORS);
    const wanted = some.reduce((sum, part) => sum + part.length, 0);
    const { bytesWritten } = await file.writev(some, position);
    if (bytesWritten < wanted) {
      const rest = Buffer.concat(some).subarray(bytesWritten);
      const { bytesWritten: more } = await file.write(rest, 0, rest.length, position + bytesWritten);
      if (more < rest.length)
        throw new Error(`the disk took ${position + bytesWritten + more - at} of ${length} bytes`);
    }
    position += wanted;
  }
}
