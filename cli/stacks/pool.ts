import { setTimeout as pause } from "node:timers/promises";

export interface PoolOptions {
  /** How many are under way at once, at most. */
  concurrency: number;
  /** Milliseconds within which those that are begun together begin. */
  jitter: number;
  /** Nothing is begun any more once it aborts. */
  signal: AbortSignal;
  /** From 0 up to 1. */
  random?: () => number;
}

/**
 * Does the work for all items, some at once, in their order.
 * @param work may not throw: one that fails is no reason to leave the others alone
 * @returns results in the order of the items; those that were not begun are undefined
 */
export async function pooled<I, O>(
  items: readonly I[],
  { concurrency, jitter, signal, random = Math.random }: PoolOptions,
  work: (item: I) => Promise<O>,
): Promise<(O | undefined)[]> {
  const results: (O | undefined)[] = items.map(() => undefined);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length && !signal.aborted) {
      const index = next++;
      const item = items[index] as I;
      await pause(random() * jitter, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
  return results;
}
