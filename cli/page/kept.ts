/** What is asked for again and again, kept for a while: however many look, it is asked for once. */
export class Kept<T> {
  private known: { at: number; value: Promise<T> } | undefined;

  /**
   * @param keptMs how long it is good; what failed is asked for again at once
   * @param now milliseconds since 1970
   */
  constructor(
    private readonly ask: () => Promise<T>,
    private readonly keptMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  get(): Promise<T> {
    if (this.known && this.now() - this.known.at <= this.keptMs) return this.known.value;
    return this.renew();
  }

  /** Asks whether or not what is known is still good. */
  renew(): Promise<T> {
    const asked = { at: this.now(), value: this.ask() };
    this.known = asked;
    asked.value.catch(() => {
      if (this.known === asked) this.known = undefined;
    });
    return asked.value;
  }
}
