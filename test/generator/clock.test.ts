import { systemClock } from "../../generator/clock";

describe("the system's clock", () => {
  test("tells the time", () => {
    const before = Date.now();
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });

  test("waits, but not longer than until the signal aborts", async () => {
    const stop = new AbortController();
    const wait = systemClock.wait(3_600_000, stop.signal);
    stop.abort();
    await expect(wait).resolves.toBeUndefined();
    await expect(systemClock.wait(3_600_000, stop.signal)).resolves.toBeUndefined();
    await expect(systemClock.wait(1)).resolves.toBeUndefined();
  });

  test("leaves no listener behind on a signal that lives on", async () => {
    const signal = new AbortController().signal;
    const remove = jest.spyOn(signal, "removeEventListener");
    await systemClock.wait(0, signal);
    expect(remove).toHaveBeenCalledTimes(1);
  });
});
