import { Deadline } from "../../generator/deadline";
import { FakeClock } from "./fake-clock";

describe("Deadline", () => {
  test("aborts when its time is up, and knows that it did", async () => {
    const clock = new FakeClock();
    const deadline = new Deadline(clock, 100);
    await clock.advance(99);
    expect(deadline.signal.aborted).toBe(false);
    await clock.advance(1);
    expect([deadline.signal.aborted, deadline.isExpired]).toEqual([true, true]);
  });

  test("aborts when told to, which is no expiry", () => {
    const deadline = new Deadline(new FakeClock(), 100);
    deadline.abort();
    expect([deadline.signal.aborted, deadline.isExpired]).toEqual([true, false]);
  });

  test("aborts no more once it has ended, and waits for nothing", async () => {
    const clock = new FakeClock();
    const deadline = new Deadline(clock, 100);
    deadline.end();
    expect(clock.waits).toEqual([]);
    await clock.advance(1000);
    expect(deadline.signal.aborted).toBe(false);
  });
});
