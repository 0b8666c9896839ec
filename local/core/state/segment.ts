import { constants } from "node:fs";
import { type FileHandle, mkdir, open, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FRAME_HEADER, parseFrame } from "./frame";

/** What a log needs of a file; tests hand in files that fail. */
export interface LogFile extends Pick<FileHandle, "truncate" | "datasync" | "stat" | "close"> {
  read(into: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  write(from: Buffer, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>;
  writev(parts: readonly Buffer[], position: number): Promise<{ bytesWritten: number }>;
}

export type OpenFile = (path: string, flags: number, mode?: number) => Promise<LogFile>;

/** One file of a log. */
export interface Segment {
  /** Position of its first record; also its file name. */
  first: number;
  path: string;
}

/** Bytes that one read asks for. */
export const READ = 1024 * 1024;

/** @returns the segment that begins with a position */
export function segmentAt(directory: string, first: number): Segment {
  return { first, path: join(directory, `${String(first).padStart(16, "0")}.log`) };
}

/** @returns the segments of a directory in order, at least one; the directory is made when missing */
export async function listSegments(directory: string): Promise<Segment[]> {
  const made = await mkdir(directory, { recursive: true });
  if (made !== undefined) await syncDirectory(dirname(made));
  const names = (await readdir(directory)).filter((name) => /^\d{16}\.log$/.test(name)).sort();
  const segments = names.map((name) => segmentAt(directory, Number(name.slice(0, 16))));
  return segments.length > 0 ? segments : [segmentAt(directory, 0)];
}

/** A new file is only found after a crash when its directory is on disk too. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** One whole record of a file. */
export interface Framed {
  payload: Buffer;
  /** Offset of the payload in the file. */
  offset: number;
}

/**
 * Reads the whole records that lie between two offsets: those that one read brings, at least one where there is one.
 * @param end no byte from here on is looked at
 * @returns the records, and where the next begins; none when the first is torn or does not match its sum
 */
export async function readRecords(
  file: LogFile,
  start: number,
  end: number,
): Promise<{ records: Framed[]; next: number }> {
  const records: Framed[] = [];
  let next = start;
  let length = Math.min(READ, end - start);
  while (length >= FRAME_HEADER) {
    const bytes = await readFully(file, start, length);
    for (;;) {
      const found = parseFrame(bytes, next - start);
      if (found === undefined) return { records, next };
      if (!Buffer.isBuffer(found)) {
        // A frame longer than what is left of the file is torn; one longer than a read gets a read of its own.
        const fits = next + found.needs <= end && bytes.length === length;
        if (records.length > 0 || !fits) return { records, next };
        length = found.needs === FRAME_HEADER ? 0 : found.needs;
        break;
      }
      records.push({ payload: found, offset: next + FRAME_HEADER });
      next += FRAME_HEADER + found.length;
    }
  }
  return { records, next };
}

/** Reads up to `length` bytes; fewer only where the file ends. */
export async function readFully(file: LogFile, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Most buffers that one writev takes (IOV_MAX on Linux and macOS). */
const MOST_VECTORS = 1024;

/**
 * Writes all parts one behind the other, however little the system takes at a time.
 * @throws the system's error
 */
export async function writeAll(file: LogFile, parts: readonly Buffer[], at: number): Promise<void> {
  let position = at;
  for (let i = 0; i < parts.length; i += MOST_VECTORS) {
    const some = parts.slice(i, i + MOST_VECTORS);
    const wanted = some.reduce((sum, part) => sum + part.length, 0);
    let { bytesWritten } = await file.writev(some, position);
    if (bytesWritten < wanted) {
      const whole = Buffer.concat(some);
      while (bytesWritten < wanted) {
        const rest = whole.subarray(bytesWritten);
        const written = (await file.write(rest, 0, rest.length, position + bytesWritten)).bytesWritten;
        if (written === 0) throw new Error(`the system takes no more bytes at ${position + bytesWritten}`);
        bytesWritten += written;
      }
    }
    position += wanted;
  }
}
