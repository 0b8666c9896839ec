import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { linesOf } from "../../generator/events/lines";
import { readLedger } from "../../generator/state/ledger";
import { FakeClock } from "./fake-clock";
import { FakeStream, hang, refuseAll, SLOW_DOWN, takeAll } from "./fake-stream";
import { Life, sequencesOf, upTo } from "./life";
import { sentLines } from "./sent-lines";
import { TemporaryDirectory } from "./temporary-directory";

const START = new FakeClock().now();
const TABLE = { seed: "s01", host: "web1", rate: 10, start: START };

/** @returns sequences that are there at least once, in order */
const distinct = (lines: readonly string[]) => [...new Set(sequencesOf(lines))].sort((a, b) => a - b);

describe("Generator", () => {
  test("sends the first line at once, and then packs of five seconds' lines", async () => {
    using directory = new TemporaryDirectory();
    const life = new Life(directory.path);
    await life.clock.advance(400);
    expect(life.stream.taken).toHaveLength(1);
    await life.clock.advance(30_000);
    const sizes = life.stream.taken.slice(1).map((text) => text.split("\n").length - 1);
    expect(sizes).toHaveLength(5);
    for (const size of sizes) expect(Math.abs(size - 45)).toBeLessThan(8);
  });

  test("sends exactly the lines of its schedule, in order", async () => {
    using directory = new TemporaryDirectory();
    const life = new Life(directory.path);
    await life.clock.advance(60_000);
    life.stop();
    await life.running;
    expect(life.stream.lines.length).toBeGreaterThan(500);
    expect(life.stream.lines).toEqual(linesOf(TABLE, 0, life.stream.lines.length));
  });

  test("says in the ledger which lines it sent, so that they can be made again", async () => {
    using directory = new TemporaryDirectory();
    const life = new Life(directory.path);
    life.stream.answers.push(takeAll, refuseAll);
    await life.clock.advance(60_000);
    expect(sentLines(directory.path)).toEqual(life.stream.lines);
    expect(readLedger(directory.path)[0]).toMatchObject({
      first: 0,
      acknowledged: expect.stringMatching(/^2026-11-24T10:00:00/),
    });
  });

  test("makes lines when they are due, whether the stream takes them or not", async () => {
    using directory = new TemporaryDirectory();
    using other = new TemporaryDirectory();
    const [life, blocked] = [new Life(directory.path), new Life(other.path)];
    blocked.stream.rest = hang;
    for (const one of [life, blocked]) await one.clock.advance(300_000);
    expect(blocked.heartbeats.at(-1)).toMatchObject({
      sent: 0,
      lagMs: 0,
      made: life.heartbeats.at(-1)?.made,
    });
  });

  test("spools to disk past its memory, and sends that in order once the stream takes lines again", async () => {
    using directory = new TemporaryDirectory();
    const bounds = { memoryBytes: 30_000, spoolBytes: 10_000_000 };
    const life = new Life(directory.path, undefined, undefined, {}, bounds);
    life.stream.rest = refuseAll;
    await life.clock.advance(120_000);
    const beat = life.heartbeats.at(-1);
    expect(beat?.spooled).toBeGreaterThan(500);
    expect((beat?.buffered ?? 0) + (beat?.spooled ?? 0)).toBe(beat?.made);
    life.stream.rest = takeAll;
    await life.clock.advance(60_000);
    life.stop();
    await life.running;
    expect(life.stream.lines).toEqual(linesOf(TABLE, 0, life.stream.lines.length));
    expect(life.heartbeats.at(-1)).toMatchObject({ spooled: 0, buffered: 0, reason: null });
  });

  test("reports its lag when nothing takes more lines, and makes all of them afterwards", async () => {
    using directory = new TemporaryDirectory();
    const bounds = { memoryBytes: 20_000, spoolBytes: 20_000 };
    const life = new Life(directory.path, undefined, undefined, {}, bounds);
    life.stream.rest = refuseAll;
    await life.clock.advance(600_000);
    expect(life.heartbeats.at(-1)?.lagMs).toBeGreaterThan(500_000);
    expect(life.kinds).toContain("spool-full");
    life.stream.rest = takeAll;
    await life.clock.advance(40_000);
    expect(life.heartbeats.at(-1)?.lagMs).toBe(0);
    life.stop();
    await life.running;
    expect(life.stream.lines).toEqual(linesOf(TABLE, 0, life.stream.lines.length));
    expect(life.stream.lines.length).toBeGreaterThan(5500);
  });

  test("beats every ten seconds with what it made, sent and holds", async () => {
    using directory = new TemporaryDirectory();
    const life = new Life(directory.path);
    life.stream.answers.push(takeAll, (records) => records.map(() => SLOW_DOWN));
    await life.clock.advance(30_000);
    expect(life.heartbeats).toHaveLength(3);
    expect(life.heartbeats[2]).toMatchObject({
      host: "web1",
      seat: "s01",
      start: "2026-11-24T10:00:00.000Z",
      first: 0,
      rate: 10,
      failedEntries: 1,
      failedCalls: 0,
      reason: null,
      lagMs: 0,
    });
    for (const { made, sent, buffered, spooled } of life.heartbeats)
      expect(sent + buffered + spooled).toBe(made);
  });

  test("sends what it has and ends when its session is over", async () => {
    using directory = new TemporaryDirectory();
    const life = new Life(directory.path, undefined, undefined, { sessionSeconds: 20 });
    await life.clock.advance(20_000);
    await life.running;
    expect(life.kinds).toEqual(["started", "first-batch-acknowledged", "stopping", "stopped"]);
    expect(life.stream.lines.length).toBeGreaterThan(150);
    expect(life.happenings.at(-1)).toEqual({ kind: "stopped", sent: life.stream.lines.length, kept: 0 });
  });

  test("keeps on disk what the stream does not take within eight seconds of the end, and sends it at the next start", async () => {
    using directory = new TemporaryDirectory();
    const first = new Life(directory.path);
    first.stream.rest = hang;
    await first.clock.advance(10_000);
    first.stop();
    await first.clock.advance(7_999);
    expect(first.kinds).not.toContain("stopped");
    await first.clock.advance(1);
    await first.running;
    const made = first.heartbeats.at(-1)?.made ?? 0;
    expect(first.happenings.at(-1)).toEqual({ kind: "stopped", sent: 0, kept: made });
    const second = new Life(directory.path, first.clock);
    await second.clock.advance(1_000);
    expect(second.happenings[1]).toEqual({ kind: "resumed", remade: 0, spooled: made });
    expect(sequencesOf(second.stream.lines).slice(0, made)).toEqual(upTo(made));
  });

  test("makes again after kill -9 what was in memory, and skips no sequence", async () => {
    using directory = new TemporaryDirectory();
    const first = new Life(directory.path);
    first.stream.answers.push(takeAll, hang);
    await first.clock.advance(12_000);
    const second = new Life(directory.path, new FakeClock(START + 14_000));
    await second.clock.advance(20_000);
    second.stop();
    await second.running;
    const all = [...first.stream.lines, ...second.stream.lines];
    expect(distinct(all)).toEqual(upTo(distinct(all).length));
    expect(new Set(all).size).toBe(distinct(all).length);
    expect(all.slice().sort()).toEqual(sentLines(directory.path).sort());
  });

  test("makes again what a torn spool lost", async () => {
    using directory = new TemporaryDirectory();
    const first = new Life(directory.path);
    first.stream.answers.push(takeAll);
    first.stream.rest = refuseAll;
    await first.clock.advance(40_000);
    first.stop();
    await first.clock.advance(8_000);
    const spool = join(directory.path, "spool");
    const [name = ""] = readdirSync(spool);
    truncateSync(join(spool, name), 30_000);
    const second = new Life(directory.path, first.clock);
    await second.clock.advance(10_000);
    expect(second.kinds.slice(0, 3)).toEqual(["spool-cut", "started", "resumed"]);
    const all = [...first.stream.lines, ...second.stream.lines];
    expect(sequencesOf(all).sort((a, b) => a - b)).toEqual(upTo(all.length));
    expect(all.length).toBeGreaterThan(first.heartbeats.at(-1)?.made ?? 0);
  });

  test("goes on with the next sequence and a new schedule after a night", async () => {
    using directory = new TemporaryDirectory();
    const first = new Life(directory.path);
    await first.clock.advance(10_000);
    first.stop();
    await first.running;
    const count = first.stream.lines.length;
    const second = new Life(directory.path, new FakeClock(START + 50_000_000));
    await second.clock.advance(10_000);
    second.stop();
    await second.running;
    expect(second.stream.lines).toEqual(
      linesOf({ ...TABLE, start: START + 50_000_000, first: count }, count, second.stream.lines.length),
    );
    expect(sentLines(directory.path)).toEqual([...first.stream.lines, ...second.stream.lines]);
  });

  test("makes no lines for the time in which the machine slept", async () => {
    using directory = new TemporaryDirectory();
    const life = new Life(directory.path);
    await life.clock.advance(10_000);
    const before = life.heartbeats.at(-1)?.made ?? 0;
    life.clock.jump(7_200_000);
    await life.clock.advance(20_000);
    expect(life.kinds).toContain("schedule-renewed");
    expect(life.heartbeats.at(-1)?.made).toBeLessThan(before + 300);
    life.stop();
    await life.running;
    expect(sequencesOf(life.stream.lines)).toEqual(upTo(life.stream.lines.length));
    expect(sentLines(directory.path)).toEqual(life.stream.lines);
  });

  test("ends with the error when something breaks that no retry mends", async () => {
    using directory = new TemporaryDirectory();
    const life = new Life(directory.path);
    jest.spyOn(life.queue, "take").mockImplementation(() => {
      throw new Error("EIO: i/o error, read");
    });
    await expect(Promise.all([life.running, life.clock.advance(10_000)])).rejects.toThrow("EIO");
    expect(life.happenings).toContainEqual({ kind: "stopping", why: "of an error" });
    expect(life.kinds.at(-1)).toBe("stopped");
  });

  test("stops before it begins when it is told to at once", async () => {
    using directory = new TemporaryDirectory();
    const life = new Life(directory.path);
    life.stop();
    await life.running;
    expect(life.happenings.at(-1)).toEqual({ kind: "stopped", sent: 0, kept: 0 });
  });

  test("loses and skips nothing, whatever the stream does and whenever it is killed or stopped", async () => {
    const answers = fc.constantFrom(takeAll, refuseAll, hang, (records: readonly Buffer[]) =>
      records.map((_, index) => (index % 3 === 0 ? SLOW_DOWN : undefined)),
    );
    const lives = fc.array(
      fc.record({
        answers: fc.array(answers, { maxLength: 6 }),
        seconds: fc.integer({ min: 0, max: 40 }),
        pause: fc.constantFrom(0, 3, 400),
        end: fc.constantFrom("kill" as const, "stop" as const),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(lives, async (list) => {
        using directory = new TemporaryDirectory();
        const lines: string[] = [];
        let now = START;
        for (const { answers, seconds, pause, end } of [
          ...list,
          { answers: [], seconds: 20, pause: 0, end: "stop" as const },
        ]) {
          const stream = new FakeStream();
          stream.answers.push(...answers);
          const life = new Life(
            directory.path,
            new FakeClock(now),
            stream,
            {},
            { memoryBytes: 15_000, spoolBytes: 60_000 },
          );
          await life.clock.advance(seconds * 1000);
          if (end === "stop") {
            life.stop();
            await life.clock.advance(8_000);
            await life.running;
          }
          lines.push(...stream.lines);
          now = life.clock.now() + pause * 1000;
        }
        expect(distinct(lines)).toEqual(upTo(distinct(lines).length));
        expect(new Set(lines).size).toBe(distinct(lines).length);
      }),
      { numRuns: 40 },
    );
  });
});
