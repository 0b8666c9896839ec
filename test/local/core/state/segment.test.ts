import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { frame } from "../../../../local/core/state/frame";
import {
  type LogFile,
  listSegments,
  READ,
  readRecords,
  segmentAt,
  writeAll,
} from "../../../../local/core/state/segment";
import { classFolder } from "../../../support/class-folder";

test("the files of a log stand in order of their first record; others are left alone", async () => {
  using folder = classFolder();
  const directory = join(folder.path, "log");
  expect(await listSegments(directory)).toEqual([segmentAt(directory, 0)]);
  for (const first of [120, 7]) await writeFile(segmentAt(directory, first).path, "");
  await writeFile(join(directory, "notes.txt"), "");
  expect((await listSegments(directory)).map(({ first }) => first)).toEqual([7, 120]);
});

describe("records of a file", () => {
  const record = (text: string): Buffer => Buffer.concat(frame([Buffer.from(text)]));

  test("are read as far as they are whole", async () => {
    using folder = classFolder();
    const bytes = Buffer.concat([record("a"), record("bb"), record("ccc").subarray(0, 9)]);
    await using file = await open(folder.write("log", ""), "r+");
    await writeAll(file, [bytes], 0);
    const { records, next } = await readRecords(file, 0, bytes.length);
    expect(records.map(({ payload, offset }) => [String(payload), offset])).toEqual([
      ["a", 8],
      ["bb", 17],
    ]);
    expect(next).toBe(19);
    expect(await readRecords(file, next, bytes.length)).toEqual({ records: [], next });
  });

  test("may be longer than one read", async () => {
    using folder = classFolder();
    const bytes = record("x".repeat(READ + 5));
    await using file = await open(folder.write("log", ""), "r+");
    await writeAll(file, [bytes], 0);
    const { records } = await readRecords(file, 0, bytes.length);
    expect(records.map(({ payload }) => payload.length)).toEqual([READ + 5]);
  });

  test("are written whole, however little the system takes at a time", async () => {
    const disk = Buffer.alloc(8);
    const some = (from: Buffer, position: number) => ({
      bytesWritten: from.copy(disk, position, 0, Math.min(3, from.length)),
    });
    const file = {
      writev: async (parts: readonly Buffer[], position: number) => some(Buffer.concat(parts), position),
      write: async (from: Buffer, _offset: number, _length: number, position: number) => some(from, position),
    } as Partial<LogFile> as LogFile;
    await writeAll(file, [Buffer.from("abc"), Buffer.from("defgh")], 0);
    expect(String(disk)).toBe("abcdefgh");
  });
});
