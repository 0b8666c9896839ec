import type { Clock } from "./clock";

/** A signal that aborts after some time, or earlier when told to. */
export class Deadline {
  readonly #call = new AbortController();
  readonly #done = new AbortController();
  #isExpired = false;

  constructor(clock: Clock, milliseconds: number) {
    void clock.wait(milliseconds, this.#done.signal).then(() => {
      if (this.#done.signal.aborted) return;
      this.#isExpired = true;
      this.#call.abort();
    });
  }

  get signal(): AbortSignal {
    return this.#call.signal;
  }

  /** Whether it aborted because of the time. */
  get isExpired(): boolean {
    return this.#isExpired;
  }

  abort(): void {
    this.#call.abort();
  }

  /** Says that what it was for is done: it aborts no more, and its timer is gone. */
  end(): void {
    this.#done.abort();
  }
}
