import type { FileHandle } from "node:fs/promises";

/** Chunks are gathered up to this many bytes before they are written: sockets deliver 64 KiB and less. */
const GATHERED = 512 * 1024;
/** Most buffers that one writev takes on every system. */
const MOST_VECTORS = 512;

/**
 * Writes a stream of bytes to a file; the source is read no faster than the disk takes it.
 * @returns how many bytes there were
 */
export async function writeBody(file: FileHandle, source: AsyncIterable<Uint8Array>): Promise<number> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  let written = 0;
  for await (const chunk of source) {
    if (chunk.length === 0) continue;
    gathered.push(chunk);
    bytes += chunk.length;
    if (bytes < GATHERED && gathered.length < MOST_VECTORS) continue;
    await writeAll(file, gathered, written);
    written += bytes;
    gathered = [];
    bytes = 0;
  }
  if (bytes > 0) await writeAll(file, gathered, written);
  return written + bytes;
}

async function writeAll(file: FileHandle, chunks: Uint8Array[], position: number): Promise<void> {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const { bytesWritten } = await file.writev(chunks, position);
  if (bytesWritten === length) return;
  const whole = Buffer.concat(chunks);
  for (let done = bytesWritten; done < length; ) {
    const step = await file.write(whole, done, length - done, position + done);
    if (step.bytesWritten === 0) throw new Error(`the disk took ${done} of ${length} bytes of an object`);
    done += step.bytesWritten;
  }
}
