import { compareKeys } from "./key-order";

/** A block is split in two when it holds more than this. */
const LARGEST_BLOCK = 512;

/** The keys of a bucket in S3's order: blocks of sorted keys, so that adding one moves few. */
export class SortedKeys {
  private blocks: string[][] = [];
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Adds a key; one that is there already stays once. */
  add(key: string): void {
    const [block, at] = this.place((other) => compareKeys(other, key) < 0);
    const keys = this.blocks[block];
    if (!keys) {
      this.append(key);
      return;
    }
    if (keys[at] === key) return;
    keys.splice(at, 0, key);
    this.count++;
    if (keys.length > LARGEST_BLOCK) this.blocks.splice(block + 1, 0, keys.splice(keys.length >> 1));
  }

  delete(key: string): void {
    const [block, at] = this.place((other) => compareKeys(other, key) < 0);
    const keys = this.blocks[block];
    if (keys?.[at] !== key) return;
    keys.splice(at, 1);
    this.count--;
    if (keys.length === 0) this.blocks.splice(block, 1);
  }

  /** @returns the first key that is this one or comes after it */
  firstFrom(key: string): string | undefined {
    return this.first((other) => compareKeys(other, key) < 0);
  }

  /** @returns the first key that comes after this one */
  firstAfter(key: string): string | undefined {
    return this.first((other) => compareKeys(other, key) <= 0);
  }

  /** @returns the first key that comes after all that begin with this prefix */
  firstPast(prefix: string): string | undefined {
    return this.first((other) => other.startsWith(prefix) || compareKeys(other, prefix) < 0);
  }

  /** Keys rise mostly (they begin with a time), so the place behind the last block is a common one. */
  private append(key: string): void {
    const last = this.blocks.at(-1);
    if (last && last.length < LARGEST_BLOCK) last.push(key);
    else this.blocks.push([key]);
    this.count++;
  }

  private first(before: (key: string) => boolean): string | undefined {
    const [block, at] = this.place(before);
    return this.blocks[block]?.[at];
  }

  /** @returns where the first key stands that is not `before`: its block, and its place there */
  private place(before: (key: string) => boolean): [block: number, at: number] {
    const block = bisect(this.blocks.length, (i) => before(this.blocks[i]?.at(-1) ?? ""));
    const keys = this.blocks[block] ?? [];
    return [block, bisect(keys.length, (i) => before(keys[i] ?? ""))];
  }
}

/** @returns the first index for which `before` is false; it is true up to there and false from there on */
function bisect(length: number, before: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
