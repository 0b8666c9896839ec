/**
 * How a block lies in a log: count u32, lines u32, arrival f64, a u32 length a record, then the records one behind the other;
 * all little-endian.
 */
export const FIXED = 16;

/** @returns bytes before the first record of a block with so many */
export const headerBytes = (count: number): number => FIXED + 4 * count;

const LF = 10;

/**
 * Counts lines: every line feed of a record, and one more for a rest behind its last. So a record without any is a line, and
 * an empty one is none.
 * @param starts where each record begins in `data`, and behind the last one where it ends
 */
export function countLines(data: Buffer, starts: Uint32Array, from: number, to: number): number {
  let lines = 0;
  let feed = data.indexOf(LF, starts[from]);
  for (let i = from; i < to; i++) {
    const end = starts[i + 1] ?? 0;
    let rest = starts[i] ?? 0;
    while (feed !== -1 && feed < end) {
      lines++;
      rest = feed + 1;
      feed = data.indexOf(LF, rest);
    }
    if (rest < end) lines++;
  }
  return lines;
}
