/** So many a second, and after a pause a burst. */
export class TokenBucket {
  private tokens: number;
  private at: number;

  /** @param now milliseconds since 1970 */
  constructor(
    readonly rate: number,
    private readonly burst: number,
    now: number,
  ) {
    this.tokens = burst;
    this.at = now;
  }

  /** @returns how many can be taken at this moment */
  available(now: number): number {
    if (now > this.at) {
      this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 1000) * this.rate);
      this.at = now;
    }
    return this.tokens;
  }

  /** Takes what was found available. */
  take(count: number): void {
    this.tokens -= count;
  }
}
