/** From a sequence up to, but without, another. */
export type Range = readonly [from: number, to: number];

/** A set of sequences, held as the ranges that they form; few, as lines are acknowledged nearly in order. */
export class Ranges {
  #list: [number, number][] = [];

  constructor(ranges: Iterable<Range> = []) {
    for (const [from, to] of ranges) this.add(from, to);
  }

  /** Adds `from` to `to − 1`. */
  add(from: number, to: number): void {
    if (to <= from) return;
    let begin = this.#list.length;
    while (begin > 0 && (this.#list[begin - 1]?.[1] ?? 0) >= from) begin--;
    let end = begin;
    let [low, high] = [from, to];
    for (let next = this.#list[end]; next && next[0] <= to; next = this.#list[++end]) {
      low = Math.min(low, next[0]);
      high = Math.max(high, next[1]);
    }
    this.#list.splice(begin, end - begin, [low, high]);
  }

  /** Whether all of `from` to `to − 1` are in. */
  covers(from: number, to: number): boolean {
    return this.gaps(from, to).length === 0;
  }

  /** @returns what is not in between `from` and `to`, in order */
  gaps(from: number, to: number): Range[] {
    const gaps: Range[] = [];
    let at = from;
    for (const [low, high] of this.#list) {
      if (high <= at) continue;
      if (low >= to) break;
      if (low > at) gaps.push([at, low]);
      at = high;
    }
    if (at < to) gaps.push([at, to]);
    return gaps;
  }

  /** How many sequences are in. */
  get count(): number {
    return this.#list.reduce((sum, [from, to]) => sum + to - from, 0);
  }

  /** One more than the highest, 0 when empty. */
  get end(): number {
    return this.#list.at(-1)?.[1] ?? 0;
  }

  [Symbol.iterator](): Iterator<Range> {
    return this.#list.map(([from, to]): Range => [from, to])[Symbol.iterator]();
  }
}
