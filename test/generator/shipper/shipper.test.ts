import type { Happening } from "../../../generator/happenings";
import type { Pack } from "../../../generator/shipper/pack";
import { PackQueue } from "../../../generator/shipper/queue";
import { Shipper } from "../../../generator/shipper/shipper";
import { Spool } from "../../../generator/shipper/spool";
import { FakeClock, settle } from "../fake-clock";
import { FakeStream, hang, refuseAll, SLOW_DOWN } from "../fake-stream";
import { TemporaryDirectory } from "../temporary-directory";

const pack = (first: number): Pack => ({ first, lines: 1, data: Buffer.from(`line ${first}\n`) });
const record = (first: number) => `line ${first}\n`;

/** A shipper with what it works with; it gives up when the test is over. */
class Harbour implements Disposable {
  readonly clock = new FakeClock();
  readonly stream = new FakeStream();
  readonly happenings: Happening[] = [];
  readonly handed: number[] = [];
  readonly acknowledged: number[] = [];
  readonly directory = new TemporaryDirectory();
  readonly emit = (happening: Happening) => this.happenings.push(happening);
  readonly queue = new PackQueue(
    new Spool(this.directory.path, this.emit),
    () => true,
    this.emit,
    this.stream.limits,
  );
  readonly notes = {
    hand: (to: number) => void this.handed.push(to),
    acknowledge: (packs: readonly Pack[]) => void this.acknowledged.push(...packs.map(({ first }) => first)),
  };
  readonly shipper = new Shipper(this.stream, this.queue, this.notes, this.clock, () => 0.5, this.emit);
  readonly running = this.shipper.run();

  push(...list: number[]): void {
    for (const first of list) this.queue.push(pack(first));
    this.shipper.wake();
  }

  get kinds(): string[] {
    return this.happenings.map(({ kind }) => kind);
  }

  [Symbol.dispose](): void {
    this.shipper.giveUp();
    this.directory[Symbol.dispose]();
  }
}

describe("Shipper", () => {
  test("sends what waits in one call, notes it before and after, and tells of the first", async () => {
    using harbour = new Harbour();
    harbour.push(0, 1, 2);
    await settle();
    expect(harbour.stream.calls).toEqual([[record(0), record(1), record(2)]]);
    expect([harbour.handed, harbour.acknowledged]).toEqual([[3], [0, 1, 2]]);
    harbour.push(3);
    await settle();
    expect(harbour.kinds).toEqual(["first-batch-acknowledged"]);
  });

  test("sends again only the entries that carry an ErrorCode, first, and after a wait", async () => {
    using harbour = new Harbour();
    harbour.stream.answers.push((records) =>
      records.map((_, index) => (index % 2 === 1 ? SLOW_DOWN : undefined)),
    );
    harbour.push(0, 1, 2, 3);
    await settle();
    harbour.push(4);
    expect(harbour.stream.calls).toHaveLength(1);
    expect(harbour.clock.waits).toEqual([100]);
    await harbour.clock.advance(100);
    expect(harbour.stream.calls[1]).toEqual([record(1), record(3), record(4)]);
    expect(harbour.acknowledged).toEqual([0, 2, 1, 3, 4]);
    expect(harbour.shipper.failedEntries).toBe(2);
  });

  test("sends all of a call again that failed as a whole", async () => {
    using harbour = new Harbour();
    harbour.stream.answers.push(() => {
      throw Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
    });
    harbour.push(0, 1);
    await harbour.clock.advance(100);
    expect(harbour.stream.taken).toEqual([record(0), record(1)]);
    expect([harbour.shipper.failedCalls, harbour.shipper.failedEntries]).toEqual([1, 0]);
  });

  test("never drops anything, tries for ever, and waits ever longer up to a cap", async () => {
    using harbour = new Harbour();
    harbour.stream.rest = refuseAll;
    harbour.push(0);
    await harbour.clock.advance(3_600_000);
    const calls = harbour.stream.calls.length;
    expect(calls).toBeGreaterThan(230);
    expect(calls).toBeLessThan(260);
    harbour.stream.rest = (records) => records.map(() => undefined);
    await harbour.clock.advance(30_000);
    expect(harbour.stream.taken).toEqual([record(0)]);
  });

  test("says why lines are not taken once for each change of the reason, with what to do, and when it is over", async () => {
    using harbour = new Harbour();
    const denied = () => {
      throw Object.assign(new Error("not authorized"), { name: "AccessDeniedException" });
    };
    harbour.stream.answers.push(denied, denied, refuseAll, denied);
    harbour.push(0);
    await harbour.clock.advance(10_000);
    expect(harbour.kinds).toEqual([
      "refused",
      "refused",
      "refused",
      "first-batch-acknowledged",
      "accepted-again",
    ]);
    expect(harbour.happenings[0]).toEqual({
      kind: "refused",
      reason: "AccessDeniedException",
      message: "not authorized",
      advice: "Grant what the test wants.",
    });
    expect(harbour.happenings.at(-1)).toEqual({ kind: "accepted-again", failedCalls: 4 });
    expect(harbour.shipper.reason).toBeNull();
  });

  test("gives up a call without an answer after half a minute, and sends its records again", async () => {
    using harbour = new Harbour();
    harbour.stream.answers.push(hang);
    harbour.push(0);
    await harbour.clock.advance(29_999);
    expect([harbour.stream.calls.length, harbour.shipper.inFlight]).toEqual([1, 1]);
    await harbour.clock.advance(101);
    expect(harbour.stream.taken).toEqual([record(0)]);
    expect(harbour.happenings[0]).toMatchObject({ reason: "TimeoutError", message: "no answer within 30 s" });
  });

  test("does not send what could not be noted, and tries again", async () => {
    using harbour = new Harbour();
    const hand = jest.spyOn(harbour.notes, "hand").mockImplementationOnce(() => {
      throw Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" });
    });
    harbour.push(0);
    await settle();
    expect(harbour.stream.calls).toEqual([]);
    expect(harbour.shipper.reason).toBe("ENOSPC");
    await harbour.clock.advance(100);
    expect(hand).toHaveBeenCalledTimes(2);
    expect(harbour.stream.taken).toEqual([record(0)]);
  });

  test("ends once all is sent when it is told to finish", async () => {
    using harbour = new Harbour();
    harbour.stream.answers.push(refuseAll);
    harbour.push(0);
    await settle();
    harbour.shipper.finish();
    await harbour.clock.advance(100);
    await expect(harbour.running).resolves.toBeUndefined();
    expect(harbour.stream.taken).toEqual([record(0)]);
  });

  test.each([
    ["in a call", hang],
    ["in a wait", refuseAll],
  ])("ends at once when it gives up %s, and leaves the rest in the queue", async (_, answer) => {
    using harbour = new Harbour();
    harbour.stream.rest = answer;
    harbour.push(0, 1);
    await settle();
    harbour.shipper.giveUp();
    await expect(harbour.running).resolves.toBeUndefined();
    expect(harbour.queue.buffered).toBe(2);
  });
});
