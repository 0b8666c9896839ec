const FIRST_MS = 200;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next try: exponential with full jitter, so that a class of generators that were all
 * refused at once does not come back at once.
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export class Backoff {
  #failures = 0;

  /** @param random 0 to 1 */
  constructor(private readonly random: () => number) {}

  /** @returns milliseconds */
  next(): number {
    const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#failures);
    if (most < LONGEST_MS) this.#failures++;
    return Math.floor(this.random() * most);
  }

  reset(): void {
    this.#failures = 0;
  }
}
