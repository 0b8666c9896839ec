import { crc32 } from "node:zlib";
import type { LogRecord, Place } from "../../../core/state/log-cursor";
import { RecordLog, type RecordLogOptions } from "../../../core/state/record-log";
import { RecordBlock } from "./block";
import type { Partition } from "./naming";
import type { Mark } from "./raw-reader";

/** Records that processing made and that go to the same place. Times are milliseconds since 1970. */
export interface ChunkHeader {
  buffer: "delivery" | "error";
  /** Names the place within its buffer: the values of the partition keys, or the kind of failure. */
  place: string;
  partition?: Partition;
  errorOutputType?: string;
  /** Arrival of the oldest record. */
  oldest: number;
  /** When the oldest record was put to its data stream, if they were read from one. */
  put?: number;
  /** When processing ended: the interval of the destination counts from then on. */
  since: number;
  records: number;
  bytes: number;
  /** Bytes of the records as they came in: what metrics count. */
  originalBytes: number;
  /** Lines delivered, or of failed records those that failed. */
  lines: number;
}

/** A chunk on its way to the disk: its records are a RecordBlock. */
export interface ChunkDraft {
  header: ChunkHeader;
  block: Buffer;
}

/** A chunk on disk. */
export interface Chunk extends ChunkHeader {
  /** Position of its frame in the log, and which chunk of the frame it is. */
  position: number;
  index: number;
  frame: Place;
  start: number;
  length: number;
  sum: number;
}

/** What stands before the blocks of a frame, as JSON. */
interface FrameHeader {
  /** Up to where the stream's own log is processed. */
  to: Mark;
  chunks: (ChunkHeader & Pick<Chunk, "start" | "length" | "sum">)[];
  /** Chunks that are delivered: position and index. */
  delivered: [number, number][];
}

/** When everything is delivered, a segment larger than this is given up. */
const IDLE_SEGMENT = 1024 * 1024;
const LENGTH = 4;

/**
 * What processing has made of a stream's records and where it has come to, in one log: a frame holds the outcome of a batch
 * as a whole, or tells which chunks were delivered. So a batch is processed once, whatever happens to its delivery.
 */
export class ProcessedLog {
  private readonly waiting = new Map<string, Chunk>();

  private constructor(
    private readonly log: RecordLog,
    private to: Mark | undefined,
  ) {}

  static async open(directory: string, options: RecordLogOptions): Promise<ProcessedLog> {
    const log = await RecordLog.open(directory, options);
    const opened = new ProcessedLog(log, undefined);
    for await (const record of log.read()) opened.restore(record);
    return opened;
  }

  /** Up to where the stream's own log is processed; undefined when it never was. */
  get processedTo(): Mark | undefined {
    return this.to;
  }

  /** Chunks that are not delivered yet, oldest first. */
  get pending(): Chunk[] {
    return [...this.waiting.values()];
  }

  /** Keeps the outcome of a batch: all of it, or after a failure none. */
  async commit(to: Mark, drafts: readonly ChunkDraft[]): Promise<Chunk[]> {
    let start = 0;
    const chunks = drafts.map(({ header, block }) => {
      const placed = { ...header, start, length: block.length, sum: crc32(block) };
      start += block.length;
      return placed;
    });
    const { position, place, offset } = await this.append(
      { to, chunks, delivered: [] },
      drafts.map(({ block }) => block),
    );
    this.to = to;
    const kept = chunks.map((chunk, index) => located(chunk, { position, index, place, offset }));
    for (const chunk of kept) this.waiting.set(keyOf(chunk), chunk);
    return kept;
  }

  /** Keeps that chunks are in S3, and frees what nothing needs any more. */
  async delivered(chunks: readonly Chunk[]): Promise<void> {
    const to = this.to ?? { position: 0, index: 0 };
    await this.append(
      { to, chunks: [], delivered: chunks.map(({ position, index }) => [position, index]) },
      [],
    );
    for (const chunk of chunks) this.waiting.delete(keyOf(chunk));
    await this.free(to);
  }

  /** @throws Error when the disk gives back other bytes than it was given */
  async read({ frame, start, length, sum }: Chunk): Promise<RecordBlock> {
    const bytes = await this.log.slice(frame, start, length);
    if (crc32(bytes) !== sum)
      throw new Error(`processed records at byte ${frame.offset + start} are damaged`);
    return RecordBlock.decode(bytes);
  }

  close(): Promise<void> {
    return this.log.close();
  }

  private async append(
    header: FrameHeader,
    blocks: readonly Buffer[],
  ): Promise<{ position: number; place: Place; offset: number }> {
    const text = Buffer.from(JSON.stringify(header));
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32BE(text.length);
    const put = await this.log.put([length, text, ...blocks]);
    return { ...put, offset: LENGTH + text.length };
  }

  private restore({ position, payload, place }: LogRecord): void {
    const length = payload.readUInt32BE(0);
    const header = JSON.parse(payload.toString("utf8", LENGTH, LENGTH + length)) as FrameHeader;
    this.to = header.to;
    for (const [index, chunk] of header.chunks.entries()) {
      const kept = located(chunk, { position, index, place, offset: LENGTH + length });
      this.waiting.set(keyOf(kept), kept);
    }
    for (const [at, index] of header.delivered) this.waiting.delete(`${at}:${index}`);
  }

  /** The oldest chunk that waits holds all behind it. */
  private async free(to: Mark): Promise<void> {
    const [oldest] = this.waiting.values();
    if (oldest) return this.log.release(oldest.position);
    if (this.log.acknowledgedBytes > IDLE_SEGMENT) {
      await this.log.rotate();
      // The new segment must tell by itself how far processing has come.
      await this.append({ to, chunks: [], delivered: [] }, []);
    }
    await this.log.release(this.log.next - 1);
  }
}

const keyOf = ({ position, index }: Pick<Chunk, "position" | "index">): string => `${position}:${index}`;

function located(
  chunk: FrameHeader["chunks"][number],
  { position, index, place, offset }: { position: number; index: number; place: Place; offset: number },
): Chunk {
  return { ...chunk, position, index, frame: place, start: chunk.start + offset };
}
