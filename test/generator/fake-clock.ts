import type { Clock } from "../../generator/clock";

interface Waiter {
  at: number;
  end(): void;
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #waiters: Waiter[] = [];

  constructor(public time = Date.UTC(2026, 10, 24, 10)) {}

  now(): number {
    return this.time;
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const waiter = {
        at: this.time + milliseconds,
        end: () => {
          this.#waiters = this.#waiters.filter((other) => other !== waiter);
          signal?.removeEventListener("abort", waiter.end);
          resolve();
        },
      };
      this.#waiters.push(waiter);
      signal?.addEventListener("abort", waiter.end);
    });
  }

  /** Moves the time, stopping wherever something waits for it, until all that this sets off has happened. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.time = Math.max(this.time, next.at);
      next.end();
      await settle();
    }
    this.time = end;
  }

  /** Moves the time at once, as when a machine sleeps. */
  jump(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** How long the waits under way still take, shortest first. */
  get waits(): number[] {
    return this.#waiters.map(({ at }) => at - this.time).sort((a, b) => a - b);
  }

  #next(end: number): Waiter | undefined {
    const due = this.#waiters.filter(({ at }) => at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets every promise that can resolve without time or input do so. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
