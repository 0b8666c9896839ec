import type { Random } from "./random";

/** Slots of the table: enough that the rarest of 5,000 ranks still has one. */
const SLOTS = 1 << 16;

/**
 * Zipf's law: rank k (from 0) turns up in proportion to 1 / (k + 1), as pages and clients of a site do.
 * A table of slots makes a draw one look-up.
 */
export class Zipf {
  readonly #ranks = new Uint16Array(SLOTS);

  /** @param size number of ranks, 1 to 5,000 */
  constructor(size: number) {
    let total = 0;
    for (let rank = 0; rank < size; rank++) total += 1 / (rank + 1);
    let sum = 0;
    let begin = 0;
    for (let rank = 0; rank < size; rank++) {
      sum += 1 / (rank + 1) / total;
      const end = Math.round(sum * SLOTS);
      this.#ranks.fill(rank, begin, end);
      begin = end;
    }
  }

  draw(random: Random): number {
    return this.#ranks[random.next() >>> 16] ?? 0;
  }
}
