import { open } from "node:fs/promises";
import type { Segment } from "../records";

const READ_AT_ONCE = 256 * 1024;

/**
 * Reads a range of bytes that lie in a row of files.
 * @param start of the first byte
 * @param end behind the last byte
 */
export async function* readBody(
  segments: readonly Segment[],
  path: (segment: Segment) => string,
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  let first = 0;
  for (const segment of segments) {
    const from = Math.max(start - first, 0);
    const to = Math.min(end - first, segment.size);
    first += segment.size;
    if (from < to) yield* readFileRange(path(segment), from, to);
  }
}

async function* readFileRange(path: string, from: number, to: number): AsyncGenerator<Buffer> {
  const file = await open(path, "r");
  try {
    for (let position = from; position < to; ) {
      const wanted = Math.min(READ_AT_ONCE, to - position);
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, position);
      if (bytesRead === 0) throw new Error(`${path} ends at byte ${position}, before byte ${to}`);
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
