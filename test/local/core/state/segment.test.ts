import { constants } from "node:fs";
import { mkdir, open, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { frame } from "../../../../local/core/state/frame";
import {
  type LogFile,
  listSegments,
  READ,
  readRecords,
  segmentAt,
  writeAll,
} from "../../../../local/core/state/segment";
import { type ClassFolder, classFolder } from "../../../support/class-folder";

let folder: ClassFolder;
beforeEach(() => {
  folder = classFolder();
});
afterEach(() => folder[Symbol.dispose]());

const framed = (...payloads: Buffer[]): Buffer =>
  Buffer.concat(payloads.flatMap((payload) => frame([payload])));

async function fileOf(bytes: Buffer): Promise<LogFile> {
  const path = join(folder.path, "log");
  await writeFile(path, bytes);
  return open(path, constants.O_RDWR);
}

test("segments come in the order of their positions, other files are left alone", async () => {
  const directory = join(folder.path, "log");
  await mkdir(directory);
  for (const first of [20, 3, 100]) await writeFile(segmentAt(directory, first).path, "");
  await writeFile(join(directory, "notes.txt"), "");
  const segments = await listSegments(directory);
  expect(segments.map(({ first }) => first)).toEqual([3, 20, 100]);
  expect(segments.map(({ path }) => basename(path).length)).toEqual([20, 20, 20]);
});

test("a directory that is new is made, and has a first segment", async () => {
  const segments = await listSegments(join(folder.path, "a/b"));
  expect(segments).toEqual([segmentAt(join(folder.path, "a/b"), 0)]);
});

test("reads the whole records of a stretch and says where the next begins", async () => {
  const payloads = ["a", "", "ccc"].map((text) => Buffer.from(text));
  const bytes = framed(...payloads);
  const file = await fileOf(Buffer.concat([bytes, framed(Buffer.from("torn")).subarray(0, 9)]));
  const { records, next } = await readRecords(file, 0, bytes.length + 9);
  expect(records.map(({ payload }) => payload.toString())).toEqual(["a", "", "ccc"]);
  expect(records.map(({ offset }) => offset)).toEqual([8, 17, 25]);
  expect(next).toBe(bytes.length);
  await file.close();
});

test("a record larger than a read gets one of its own", async () => {
  const large = Buffer.alloc(READ * 2, 7);
  const bytes = framed(Buffer.from("small"), large);
  const file = await fileOf(bytes);
  const first = await readRecords(file, 0, bytes.length);
  expect(first.records).toHaveLength(1);
  const second = await readRecords(file, first.next, bytes.length);
  expect(second.records.map(({ payload }) => payload.equals(large))).toEqual([true]);
  expect(second.next).toBe(bytes.length);
  await file.close();
});

test("writes all of many parts, however little the system takes at a time", async () => {
  const parts = Array.from({ length: 1500 }, (_, i) => Buffer.from(`${i} `));
  const file = await fileOf(Buffer.alloc(0));
  let turn = 0;
  const reluctant = {
    writev: (some: readonly Buffer[], at: number) =>
      file.write(Buffer.concat(some), 0, Math.min(10, Buffer.concat(some).length), at),
    write: (from: Buffer, offset: number, length: number, at: number) =>
      file.write(from, offset, Math.min(length, 1 + (turn++ % 3000)), at),
  } as unknown as LogFile;
  await writeAll(reluctant, parts, 0);
  const whole = Buffer.concat(parts);
  const read = Buffer.alloc(whole.length);
  await file.read(read, 0, whole.length, 0);
  expect(read.equals(whole)).toBe(true);
  await file.close();
});

test("a system that takes nothing more is an error, not an endless loop", async () => {
  const full = {
    writev: async () => ({ bytesWritten: 0 }),
    write: async () => ({ bytesWritten: 0 }),
  } as unknown as LogFile;
  await expect(writeAll(full, [Buffer.from("x")], 5)).rejects.toThrow("takes no more bytes at 5");
});
