import type { Clock } from "../../../../core/clock";

/** The agent looks every quarter of a second whether it has waited long enough. */
const STEP = 250;
const JITTER = 0.3;
const RECOVERY = 10;

/** Waits longer from failure to failure, and less again with every success. Times are milliseconds. */
export class Throttle {
  private failures = 0;
  private end: () => void = () => undefined;

  constructor(
    private readonly initial: number,
    private readonly most: number,
    private readonly clock: Clock,
    private readonly random: () => number,
  ) {}

  /** @param share of the records of a request that failed, from 0 to 1 */
  failed(share: number): void {
    this.failures += share;
  }

  succeeded(): void {
    this.failures /= RECOVERY;
    if (this.failures < 1) this.failures = 0;
    this.end();
  }

  /** @returns how long to wait now */
  delay(): number {
    const failures = Math.round(this.failures);
    if (failures === 0) return 0;
    const delay = Math.floor(Math.min(this.most, this.initial * 2 ** (failures - 1)));
    return Math.floor(delay * (1 + (2 * this.random() - 1) * JITTER));
  }

  /** Resolves when it is time for the next request, with a success in between, or when the agent ends. */
  wait(): Promise<void> {
    const delay = this.delay();
    if (delay <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.clock.after(Math.ceil(delay / STEP) * STEP, resolve);
      this.end = () => {
        cancel();
        resolve();
      };
    });
  }

  /** Ends a wait, because the agent ends. */
  abort(): void {
    this.end();
  }
}
