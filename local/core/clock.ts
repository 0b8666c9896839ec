/** Ends a wait that has not come yet; harmless afterwards. */
export type Cancel = () => void;

/** Time as an argument: nothing in the local cloud reads the machine's clock but through this. */
export interface Clock {
  /** @returns milliseconds since 1970-01-01T00:00:00Z */
  now(): number;
  /**
   * Calls back once, `milliseconds` from now. Waits do not keep the process alive.
   * @returns what ends the wait
   */
  after(milliseconds: number, callback: () => void): Cancel;
}

/** setTimeout overflows beyond this many milliseconds (24.8 days) and fires at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    let timer: NodeJS.Timeout;
    const wait = (left: number): void => {
      const step = Math.min(Math.max(left, 0), LONGEST_TIMEOUT);
      timer = setTimeout(() => (left > step ? wait(left - step) : callback()), step);
      timer.unref();
    };
    wait(milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Waits on a clock.
 * @param signal ends the wait early; the promise then rejects with the signal's reason
 */
export function sleep(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const cancel = clock.after(milliseconds, () => {
      signal?.removeEventListener("abort", abort);
      resolve();
    });
    const abort = (): void => {
      cancel();
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort, { once: true });
  });
}
