/**
 * Random numbers that are the same on every machine and every version of Node: integer arithmetic only, since the last
 * bit of Math.sin, Math.exp or Math.pow is not promised.
 */

/** Mixes the bits of a number (the finalizer of MurmurHash3). @returns 0 to 2^32 − 1 */
export function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Hashes a text (FNV-1a, mixed). @returns 0 to 2^32 − 1 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** A stream of random numbers (mulberry32), long enough for a block of lines. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** @returns 0 to 2^32 − 1 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return (bits ^ (bits >>> 14)) >>> 0;
  }

  /** @returns 0 to limit − 1, for a limit up to 2^21 */
  below(limit: number): number {
    return Math.floor((this.next() * limit) / 0x1_0000_0000);
  }

  /** @returns true so many times in a thousand */
  chance(permille: number): boolean {
    return this.below(1000) < permille;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const choice = list[this.below(list.length)];
    if (choice === undefined) throw new RangeError("Nothing to pick from: the list is empty.");
    return choice;
  }
}
