/**
 * Turns Ctrl-C and a polite kill into an abort. npm passes Ctrl-C on to a program that has had it from the terminal already, so
 * that a second one changes nothing.
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interrupt = new AbortController();
  const abort = (): void => interrupt.abort(new Error("interrupted"));
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const name of signals) process.on(name, abort);
  try {
    return await work(interrupt.signal);
  } finally {
    for (const name of signals) process.off(name, abort);
  }
}
