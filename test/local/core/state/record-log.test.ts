import { mkdtemp, open, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { RecordLog } from "../../../../local/core/state/record-log";
import { failingFiles, noSpace } from "../../../support/failing-files";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
});
afterEach(() => rm(directory, { recursive: true }));

async function texts(log: RecordLog, from?: number): Promise<string[]> {
  const found: string[] = [];
  for await (const { position, payload } of log.read(from)) found.push(`${position}:${payload}`);
  return found;
}

test("finds every acknowledged record again, in order, after a restart", async () => {
  const log = await RecordLog.open(directory);
  await Promise.all(["a", "b", "c"].map((text) => log.append(Buffer.from(text))));
  await log.append(Buffer.from("d"), Buffer.from("e"));
  await log.close();
  const again = await RecordLog.open(directory);
  expect(await texts(again)).toEqual(["0:a", "1:b", "2:c", "3:de"]);
  expect(await again.append(Buffer.from("f"))).toBe(4);
  await again.close();
});

test("keeps empty records, and records larger than one read", async () => {
  const large = Buffer.alloc(3 * 1024 * 1024, "x");
  const log = await RecordLog.open(directory);
  await log.append();
  await log.append(large);
  await log.append(Buffer.from("after"));
  await log.close();
  const again = await RecordLog.open(directory);
  const found = [];
  for await (const { payload } of again.read()) found.push(payload.length);
  expect(found).toEqual([0, large.length, 5]);
  await again.close();
});

test("frees segments whose records are all released, and only these", async () => {
  const log = await RecordLog.open(directory, { segmentBytes: 20 });
  for (const text of ["aaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbb", "ccccccccccccccc"])
    await log.append(Buffer.from(text));
  await log.release(0);
  expect(await texts(log)).toEqual(["0:aaaaaaaaaaaaaaa", "1:bbbbbbbbbbbbbbb", "2:ccccccccccccccc"]);
  await log.release(2);
  expect(log.first).toBe(2);
  expect(await texts(log)).toEqual(["2:ccccccccccccccc"]);
  expect(await readdir(directory)).toEqual(["0000000000000002.log"]);
  await log.close();
});

test("numbers records on after a rotation and a restart, though the new segment is still empty", async () => {
  const log = await RecordLog.open(directory);
  await log.append(Buffer.from("old"));
  await log.rotate();
  await log.release(log.next);
  await log.close();
  const again = await RecordLog.open(directory);
  expect([again.first, again.next]).toEqual([1, 1]);
  expect(await again.append(Buffer.from("new"))).toBe(1);
  await again.close();
});

test("reads a part of a record from where it lies", async () => {
  const log = await RecordLog.open(directory, { segmentBytes: 10 });
  await log.append(Buffer.from("a first segment"));
  const { position, place } = await log.put([Buffer.from("hello "), Buffer.from("world")]);
  expect(position).toBe(1);
  expect(String(await log.slice(place, 6, 5))).toBe("world");
  await expect(log.slice(place, 6, 500)).rejects.toThrow(/ends before byte/);
  await log.close();
});

describe("after a crash", () => {
  test("whatever byte the file ends at, the whole records before it are there and no torn one", async () => {
    const payloads = ["first", "", "the third record", "4"];
    const log = await RecordLog.open(directory);
    for (const payload of payloads) await log.append(Buffer.from(payload));
    await log.close();
    const path = join(directory, String((await readdir(directory))[0]));
    const { size } = await stat(path);
    for (let length = size; length >= 0; length--) {
      await truncate(path, length);
      let end = 0;
      const whole = payloads.filter((payload) => {
        end += 8 + payload.length;
        return end <= length;
      });
      const again = await RecordLog.open(directory);
      expect(await texts(again)).toEqual(whole.map((payload, i) => `${i}:${payload}`));
      await again.close();
    }
  });

  test("garbage or zeros behind the last record are cut, whatever they are", async () => {
    const garbage = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.nat(5000).map((n) => new Uint8Array(n)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }),
        garbage,
        async (records, tail) => {
          const own = await mkdtemp(join(directory, "case-"));
          const log = await RecordLog.open(own);
          await Promise.all(records.map((record) => log.append(record)));
          await log.close();
          const path = join(own, String((await readdir(own))[0]));
          await writeFile(path, tail, { flag: "a" });
          const again = await RecordLog.open(own);
          const before = await texts(again);
          expect(before).toEqual(records.map((record, i) => `${i}:${Buffer.from(record)}`));
          expect(await again.append(Buffer.from("next"))).toBe(records.length);
          expect(await texts(again)).toEqual([...before, `${records.length}:next`]);
          await again.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a flipped bit is found, and names the file when the record was acknowledged in an older segment", async () => {
    const log = await RecordLog.open(directory, { segmentBytes: 10 });
    await log.append(Buffer.from("an older segment"));
    await log.append(Buffer.from("the newest"));
    const handle = await open(join(directory, "0000000000000000.log"), "r+");
    await handle.write(Buffer.from("X"), 0, 1, 12);
    await handle.close();
    await expect(texts(log)).rejects.toThrow(/0000000000000000\.log is damaged at byte 0: records 0 to 0/);
    await log.close();
  });
});

describe("when the disk fails", () => {
  test("a full disk refuses the record, keeps nothing of it, and takes the next when there is room", async () => {
    const { openFile, fault } = failingFiles();
    const log = await RecordLog.open(directory, { openFile });
    await log.append(Buffer.from("before"));
    fault.next = (file) => ({
      // Half of it still fits.
      writev: async (parts, position) => {
        const half = parts[0] as Buffer;
        return file.write(half, 0, half.length, position);
      },
      write: noSpace,
    });
    await expect(log.append(Buffer.from("too much"))).rejects.toMatchObject({ code: "ENOSPC" });
    fault.next = undefined;
    expect(await log.append(Buffer.from("after"))).toBe(1);
    expect(await texts(log)).toEqual(["0:before", "1:after"]);
    await log.close();
    const again = await RecordLog.open(directory);
    expect(await texts(again)).toEqual(["0:before", "1:after"]);
    await again.close();
  });

  test("a write that takes a byte at a time still writes all", async () => {
    const { openFile, fault } = failingFiles();
    const log = await RecordLog.open(directory, { openFile });
    fault.next = (file) => ({
      writev: (parts, position) => file.write(parts[0] as Buffer, 0, 3, position),
      write: (bytes, offset, _, position) => file.write(bytes, offset, 1, position),
    });
    await Promise.all([log.append(Buffer.from("one")), log.append(Buffer.from("two"))]);
    fault.next = undefined;
    expect(await texts(log)).toEqual(["0:one", "1:two"]);
    await log.close();
  });

  test("a sync that fails acknowledges nothing, and later records go to a fresh file", async () => {
    const { openFile, fault } = failingFiles();
    const log = await RecordLog.open(directory, { openFile });
    await log.append(Buffer.from("before"));
    fault.next = () => ({ datasync: () => Promise.reject(new Error("EIO: i/o error, fdatasync")) });
    await expect(log.append(Buffer.from("unsure"))).rejects.toThrow(/EIO/);
    fault.next = undefined;
    expect(await log.append(Buffer.from("after"))).toBe(1);
    expect(await readdir(directory)).toEqual(["0000000000000000.log", "0000000000000001.log"]);
    expect(await texts(log)).toEqual(["0:before", "1:after"]);
    await log.close();
  });

  test("a file that cannot be cut refuses records until it can", async () => {
    const { openFile, fault } = failingFiles();
    const log = await RecordLog.open(directory, { openFile });
    fault.next = () => ({ writev: noSpace, truncate: noSpace });
    await expect(log.append(Buffer.from("a"))).rejects.toMatchObject({ code: "ENOSPC" });
    fault.next = () => ({ truncate: noSpace });
    await expect(log.append(Buffer.from("b"))).rejects.toMatchObject({ code: "ENOSPC" });
    fault.next = undefined;
    expect(await log.append(Buffer.from("c"))).toBe(0);
    expect(await texts(log)).toEqual(["0:c"]);
    await log.close();
  });
});

test("closing waits for the appends under way and refuses later ones", async () => {
  const log = await RecordLog.open(directory);
  const appends = ["a", "b"].map((text) => log.append(Buffer.from(text)));
  const closing = log.close();
  await expect(log.append(Buffer.from("late"))).rejects.toThrow(/is closed/);
  await closing;
  expect(await Promise.all(appends)).toEqual([0, 1]);
  await log.close();
});

test("a log that is closed begins no new segment, which nobody would close", async () => {
  const { openFile, open: opened } = failingFiles();
  const log = await RecordLog.open(directory, { openFile });
  await log.append(Buffer.from("a"));
  await log.close();
  await expect(log.rotate()).rejects.toThrow("is closed");
  expect(opened()).toBe(0);
});
