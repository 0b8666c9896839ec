import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LogCursor } from "../../../../local/core/state/log-cursor";
import { RecordLog } from "../../../../local/core/state/record-log";
import { failingFiles } from "../../../support/failing-files";

let directory: string;
let log: RecordLog;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
  log = await RecordLog.open(directory, { segmentBytes: 30 });
});
afterEach(async () => {
  await log.close();
  await rm(directory, { recursive: true });
});

const append = async (...payloads: string[]): Promise<void> => {
  for (const payload of payloads) await log.append(Buffer.from(payload));
};

async function drain(cursor: LogCursor): Promise<string[]> {
  const found: string[] = [];
  for (let records = await cursor.next(); records.length > 0; records = await cursor.next())
    found.push(...records.map(({ position, payload }) => `${position}:${payload}`));
  return found;
}

test("reads on as records come, over the ends of segments", async () => {
  const cursor = log.cursor();
  expect(await cursor.next()).toEqual([]);
  await append("record a", "record b", "record c");
  expect(await drain(cursor)).toEqual(["0:record a", "1:record b", "2:record c"]);
  await append("record d", "record e");
  expect(await drain(cursor)).toEqual(["3:record d", "4:record e"]);
  expect(log.segments.length).toBeGreaterThan(1);
  await cursor.close();
});

test("begins where it is told to", async () => {
  await append("record a", "record b", "record c", "record d", "record e");
  const cursor = log.cursor(3);
  expect(await drain(cursor)).toEqual(["3:record d", "4:record e"]);
  await cursor.close();
});

test("goes on after it was closed, without repeating a record", async () => {
  await append("record a", "record b");
  const cursor = log.cursor();
  expect(await drain(cursor)).toEqual(["0:record a", "1:record b"]);
  await cursor.close();
  await append("record c");
  expect(await drain(cursor)).toEqual(["2:record c"]);
  await cursor.close();
});

test("passes over what is released before it comes there", async () => {
  await append("record a", "record b", "record c", "record d", "record e", "record f");
  const cursor = log.cursor();
  await log.release(4);
  expect((await drain(cursor))[0]).toBe(`${log.first}:record ${"abcdef"[log.first]}`);
  await cursor.close();
});

test("sees acknowledged records only, while others are being written", async () => {
  const cursor = log.cursor();
  const positions = new Set<number>();
  let acknowledged = 0;
  const writing = Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      await log.append(Buffer.from(`record ${i}`));
      acknowledged++;
    }),
  );
  let written = false;
  void writing.then(() => {
    written = true;
  });
  while (!written || positions.size < 200) {
    for (const { position } of await cursor.next()) {
      expect(position).toBe(positions.size);
      positions.add(position);
    }
    expect(positions.size).toBeLessThanOrEqual(log.next);
    await new Promise(setImmediate);
  }
  expect(acknowledged).toBe(200);
  await cursor.close();
});

test("keeps the place of each record, for reading parts of it later", async () => {
  await append("record a", "record b", "record c", "record d");
  const cursor = log.cursor();
  const places = [];
  for (let records = await cursor.next(); records.length > 0; records = await cursor.next())
    places.push(...records.map(({ place }) => place));
  const parts = await Promise.all(places.map((place) => log.slice(place, 7, 1)));
  expect(parts.map(String)).toEqual(["a", "b", "c", "d"]);
  await cursor.close();
});

test("leaves no file open when it is closed while it reads", async () => {
  await append("record a", "record b", "record c");
  const files = failingFiles();
  const { segments, next, acknowledgedBytes } = log;
  const cursor = new LogCursor({ segments, next, acknowledgedBytes, openFile: files.openFile }, 0);
  const reading = cursor.next();
  await cursor.close();
  expect((await reading).length).toBeGreaterThan(0);
  expect(files.open()).toBe(0);
});
