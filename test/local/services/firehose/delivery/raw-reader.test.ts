import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RecordLog } from "../../../../../local/core/state/record-log";
import { PackedRecords } from "../../../../../local/services/firehose/delivery/packed-records";
import { RawReader } from "../../../../../local/services/firehose/delivery/raw-reader";

let directory: string;
let log: RecordLog;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
  log = await RecordLog.open(directory, { durable: false });
  for (const [i, records] of [["a", "b", "c"], ["d"], ["e", "f"]].entries()) {
    await log.append(PackedRecords.of(records.map((record) => Buffer.from(record))).arrived(100 + i));
  }
});
afterEach(async () => {
  await log.close();
  await rm(directory, { recursive: true });
});

const END = { position: 3, index: 0 };

async function take(reader: RawReader, bytes: number, records?: number): Promise<string | undefined> {
  const stretch = await reader.take({ bytes, ...(records && { records }) }, END);
  return stretch?.block.bytes(stretch.from, stretch.to).toString();
}

test("takes records up to a size, a block at a time, and says where the next is", async () => {
  const reader = new RawReader(log, { position: 0, index: 0 });
  expect(await take(reader, 2)).toBe("ab");
  expect(reader.mark).toEqual({ position: 0, index: 2 });
  expect(await take(reader, 2)).toBe("c");
  expect(reader.mark).toEqual({ position: 1, index: 0 });
  expect(await take(reader, 2)).toBe("d");
  expect(await reader.peek()).toBe(102);
  expect(await take(reader, 100)).toBe("ef");
  expect(await take(reader, 100)).toBeUndefined();
  expect(await reader.peek()).toBeUndefined();
  await reader.close();
});

test("takes no more records than it is told to", async () => {
  const reader = new RawReader(log, { position: 0, index: 0 });
  expect(await take(reader, 100, 1)).toBe("a");
  await reader.close();
});

test("begins in the middle of a block, and sees what comes later", async () => {
  const reader = new RawReader(log, { position: 2, index: 1 });
  expect(await take(reader, 100)).toBe("f");
  await log.append(PackedRecords.of([Buffer.from("g")]).arrived(200));
  expect(await reader.peek()).toBe(200);
  expect(await take(reader, 100)).toBeUndefined();
  await reader.close();
});

test("ends with an error, not as if all were read, when it is closed while somebody reads", async () => {
  const reader = new RawReader(log, { position: 0, index: 0 });
  const taking = take(reader, 1);
  await reader.close();
  await expect(taking).resolves.toBe("a");
  await reader.close();
  const another = new RawReader(log, { position: 0, index: 0 });
  await another.close();
  await expect(take(another, 1)).rejects.toThrow("the reader is closed");
});
