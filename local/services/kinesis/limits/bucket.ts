/** So many a second, and at most as many at once; what is taken beyond that is owed and keeps the bucket shut until it is made up for. */
export class Bucket {
  private tokens: number;
  private at: number;

  /**
   * @param rate a second, and what a full bucket holds
   * @param now milliseconds since 1970
   */
  constructor(
    readonly rate: number,
    now: number,
  ) {
    this.tokens = rate;
    this.at = now;
  }

  /** @returns how much can be taken at this moment; negative while something is owed */
  available(now: number): number {
    if (now > this.at) {
      this.tokens = Math.min(this.rate, this.tokens + ((now - this.at) / 1000) * this.rate);
      this.at = now;
    }
    return this.tokens;
  }

  isFull(now: number): boolean {
    return this.available(now) === this.rate;
  }

  take(count: number): void {
    this.tokens -= count;
  }

  /** Nothing is to be had for so long. */
  empty(milliseconds: number): void {
    this.tokens = (-milliseconds / 1000) * this.rate;
  }
}
