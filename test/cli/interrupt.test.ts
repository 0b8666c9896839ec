import { untilInterrupted } from "../../cli/interrupt";

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s ends the work, and only once it is done the signal is free",
  async (name) => {
    const listeners = process.listenerCount(name);
    const done = untilInterrupted(async (signal) => {
      const interrupted = new Promise<string>((resolve) =>
        signal.addEventListener("abort", () => resolve((signal.reason as Error).message)),
      );
      // A second one changes nothing.
      process.emit(name);
      process.emit(name);
      return interrupted;
    });
    expect(await done).toBe("interrupted");
    expect(process.listenerCount(name)).toBe(listeners);
  },
);

test("work that fails by itself frees the signals too", async () => {
  const listeners = process.listenerCount("SIGINT");
  await expect(untilInterrupted(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(process.listenerCount("SIGINT")).toBe(listeners);
});
