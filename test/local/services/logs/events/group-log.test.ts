import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { eventId, FIRST_ID, following, LAST_ID } from "../../../../../local/services/logs/events/event-id";
import { GroupLog } from "../../../../../local/services/logs/events/group-log";

async function withDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function readAll(log: GroupLog, streams: string[], forward: boolean, limit: number): Promise<string[]> {
  const seen: string[] = [];
  let [from, before] = [FIRST_ID, LAST_ID];
  for (;;) {
    const { events } = await log.read({ streams: new Set(streams), from, before, forward, limit });
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) return seen;
    const messages = events.map(({ message }) => message);
    if (forward) {
      seen.push(...messages);
      from = following(last.id);
    } else {
      seen.unshift(...messages);
      before = first.id;
    }
  }
}

describe("a group's log", () => {
  it("gives each event of the wanted streams once, by time, whichever way and however small the pages", async () => {
    const batch = fc.record({
      stream: fc.constantFrom("a", "b", "gone"),
      times: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(batch, { maxLength: 12 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        (batches, forward, limit) =>
          withDirectory(async (directory) => {
            const log = await GroupLog.open(directory, false);
            const expected: { time: number; order: number; message: string }[] = [];
            for (const { stream, times } of batches) {
              const events = [...times]
                .sort((x, y) => x - y)
                .map((time): [number, string] => [time, `m${expected.length}-${Math.random()}-${time}`]);
              await log.append({ stream, ingestion: 100, events });
              for (const [time, message] of events) {
                if (stream !== "gone") expected.push({ time, order: expected.length, message });
              }
            }
            const seen = await readAll(log, ["a", "b"], forward, limit);
            expected.sort((x, y) => x.time - y.time || x.order - y.order);
            expect(seen).toEqual(expected.map(({ message }) => message));
            await log.close();
          }),
      ),
      { numRuns: 40 },
    );
  });

  it("finds events and statistics again when it is opened anew", () =>
    withDirectory(async (directory) => {
      const log = await GroupLog.open(directory, true);
      await log.append({
        stream: "a",
        ingestion: 30,
        events: [
          [10, "x"],
          [20, "yy"],
        ],
      });
      await log.append({ stream: "a", ingestion: 40, events: [[5, "late"]] });
      await log.close();
      const again = await GroupLog.open(directory, true);
      expect(again.statistics("a")).toEqual({ first: 5, last: 20, lastIngestion: 40, bytes: 3 * 26 + 7 });
      expect(await readAll(again, ["a"], true, 10)).toEqual(["late", "x", "yy"]);
      await again.close();
    }));

  it("keeps a page within a mebibyte, and at least one event on it", () =>
    withDirectory(async (directory) => {
      const log = await GroupLog.open(directory, false);
      const message = "x".repeat(400 * 1024);
      for (let i = 1; i <= 20; i++) await log.append({ stream: "a", ingestion: 1, events: [[i, message]] });
      const query = { streams: new Set(["a"]), from: FIRST_ID, before: LAST_ID, limit: 10_000 };
      const first = await log.read({ ...query, forward: true });
      expect(first.events.map(({ timestamp }) => timestamp)).toEqual([1, 2]);
      expect(first.more).toBe(true);
      const last = await log.read({ ...query, forward: false });
      expect(last.events.map(({ timestamp }) => timestamp)).toEqual([19, 20]);
      await log.close();
    }));

  it("frees the disk of segments whose events have all expired", () =>
    withDirectory(async (directory) => {
      const log = await GroupLog.open(directory, false);
      const message = "x".repeat(900 * 1024);
      for (let i = 1; i <= 12; i++) await log.append({ stream: "a", ingestion: 1, events: [[i, message]] });
      const before = (await readdir(directory)).length;
      await log.expire(9);
      expect((await readdir(directory)).length).toBeLessThan(before);
      const { events } = await log.read({
        streams: new Set(["a"]),
        from: eventId(9, 0, 0),
        before: LAST_ID,
        forward: true,
        limit: 1,
      });
      expect(events[0]?.timestamp).toBe(9);
      await log.close();
    }));
});
