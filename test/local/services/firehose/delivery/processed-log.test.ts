import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { PackedRecords } from "../../../../../local/services/firehose/delivery/packed-records";
import { type ChunkDraft, ProcessedLog } from "../../../../../local/services/firehose/delivery/processed-log";
import { type ClassFolder, classFolder } from "../../../../support/class-folder";

let folder: ClassFolder;
let log: ProcessedLog;
beforeEach(async () => {
  folder = classFolder();
  log = await reopened();
});
afterEach(async () => {
  await log.close();
  folder[Symbol.dispose]();
});

const reopened = (): Promise<ProcessedLog> =>
  ProcessedLog.open(join(folder.path, "processed"), { durable: false, segmentBytes: 1024 * 1024 });
const mark = (position: number) => ({ position, index: 0 });

function draft(place: string, ...records: string[]): ChunkDraft {
  const packed = PackedRecords.of(records.map((record) => Buffer.from(record)));
  const { count, bytes, lines } = packed;
  const sizes = { records: count, bytes, originalBytes: bytes, lines };
  return { header: { buffer: "delivery", place, oldest: 1, since: 2, ...sizes }, block: packed.arrived(1) };
}

const texts = async (chunk: Parameters<ProcessedLog["read"]>[0]): Promise<string> => {
  const block = await log.read(chunk);
  return block.bytes(0, block.count).toString();
};

test("what a batch became is found again after a start, and how far processing has come", async () => {
  await log.commit(mark(3), [draft("a", "one", "two"), draft("b", "three")]);
  await log.close();
  log = await reopened();
  expect(log.processedTo).toEqual(mark(3));
  expect(log.pending.map(({ place, records }) => [place, records])).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
  expect(await Promise.all(log.pending.map(texts))).toEqual(["onetwo", "three"]);
});

test("chunks that are delivered wait no more, after a start neither", async () => {
  const [first] = await log.commit(mark(1), [draft("a", "one"), draft("b", "two")]);
  if (first) await log.delivered([first]);
  await log.close();
  log = await reopened();
  expect(log.pending.map(({ place }) => place)).toEqual(["b"]);
});

test("a batch of which nothing is left moves processing on all the same", async () => {
  await log.commit(mark(9), []);
  await log.close();
  log = await reopened();
  expect([log.processedTo, log.pending]).toEqual([mark(9), []]);
});

test("the disk is given back when all is delivered, and the place is remembered", async () => {
  const chunks = await log.commit(mark(5), [draft("a", "x".repeat(2_000_000))]);
  await log.delivered(chunks);
  await log.close();
  const directory = join(folder.path, "processed");
  let bytes = 0;
  for (const name of await readdir(directory)) {
    const file = await open(join(directory, name));
    bytes += (await file.stat()).size;
    await file.close();
  }
  expect(bytes).toBeLessThan(10_000);
  log = await reopened();
  expect(log.processedTo).toEqual(mark(5));
});

test("bytes that the disk gives back otherwise are an error, not a delivery", async () => {
  const [chunk] = await log.commit(mark(1), [draft("a", "precious")]);
  if (!chunk) throw new Error("nothing was kept");
  const directory = join(folder.path, "processed");
  const [name = ""] = await readdir(directory);
  const file = await open(join(directory, name), "r+");
  await file.write("X", chunk.frame.offset + chunk.start + chunk.length - 1);
  await file.close();
  await expect(log.read(chunk)).rejects.toThrow("are damaged");
});
