import type { Stretch } from "./raw-reader";

/** What went into an object. */
export interface Counts {
  records: number;
  /** Before compression, without delimiters. */
  bytes: number;
  lines: number;
}

/** Small pieces are joined up to this, as every piece costs a turn of the stream behind. */
const PIECE = 64 * 1024;

/**
 * Puts records one behind the other, byte for byte.
 * @param delimiter stands between two records, not behind the last; empty for none
 * @param counts is added to while the body is read
 */
export async function* bodyOf(
  stretches: AsyncIterable<Stretch>,
  delimiter: Buffer,
  counts: Counts,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const { block, from, to } of stretches) {
    const bytes = block.bytes(from, to);
    if (delimiter.length === 0) held.push(bytes);
    else {
      for (let i = from; i < to; i++) {
        if (counts.records + (i - from) > 0) held.push(delimiter);
        held.push(block.record(i));
      }
    }
    size += bytes.length;
    counts.records += to - from;
    counts.bytes += bytes.length;
    counts.lines += block.linesOf(from, to);
    if (size < PIECE) continue;
    yield held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (held.length > 0) yield Buffer.concat(held);
}
