import { sleep, systemClock } from "../../../local/core/clock";
import { ManualClock } from "../../support/manual-clock";

describe("the machine's clock", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("calls back once, also beyond what a timer can hold", () => {
    const rung: number[] = [];
    const started = systemClock.now();
    const days = 60 * 24 * 3600 * 1000;
    systemClock.after(days, () => rung.push(systemClock.now() - started));
    jest.advanceTimersByTime(days - 1);
    expect(rung).toEqual([]);
    jest.advanceTimersByTime(days);
    expect(rung).toEqual([days]);
  });

  it("does not call back what was cancelled", () => {
    const ring = jest.fn();
    systemClock.after(10, ring)();
    jest.advanceTimersByTime(20);
    expect(ring).not.toHaveBeenCalled();
  });
});

describe("a wait", () => {
  it("ends when its time has come, or with the signal's reason", async () => {
    const clock = new ManualClock();
    const over = sleep(clock, 100);
    const aborted = new AbortController();
    const ended = sleep(clock, 200, aborted.signal);
    await clock.advance(100);
    await over;
    aborted.abort(new Error("enough"));
    await expect(ended).rejects.toThrow("enough");
    expect(clock.pending).toBe(0);
    await expect(sleep(clock, 1, aborted.signal)).rejects.toThrow("enough");
  });
});
