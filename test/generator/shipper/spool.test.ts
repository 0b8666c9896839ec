import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Happening } from "../../../generator/happenings";
import type { Pack } from "../../../generator/shipper/pack";
import { Spool } from "../../../generator/shipper/spool";
import { TemporaryDirectory } from "../temporary-directory";

const pack = (first: number, lines = 10): Pack => ({
  first,
  lines,
  data: Buffer.from(`from ${first}\n`.repeat(lines)),
});

const happenings: Happening[] = [];
beforeEach(() => happenings.splice(0));
const open = (directory: string, segmentBytes?: number) =>
  new Spool(directory, (happening) => happenings.push(happening), segmentBytes);

/** Reads all of it back, in order. */
function loadAll(spool: Spool): Pack[] {
  const packs: Pack[] = [];
  for (let loaded = spool.load(); loaded; loaded = spool.load()) packs.push(...loaded);
  return packs;
}

const firsts = (packs: readonly Pack[]) => packs.map(({ first }) => first);

describe("Spool", () => {
  test("gives packs back in the order in which they came, over many segments", () => {
    using directory = new TemporaryDirectory();
    const spool = open(directory.path, 300);
    for (let first = 0; first < 200; first += 10) spool.append(pack(first));
    expect(readdirSync(directory.path).length).toBeGreaterThan(3);
    expect([spool.lines, spool.bytes > 2000]).toEqual([200, true]);
    const packs = loadAll(spool);
    expect(packs).toEqual(packs.map(({ first, segment }) => ({ ...pack(first), segment })));
    expect(firsts(packs)).toEqual(Array.from({ length: 20 }, (_, index) => index * 10));
    expect([spool.lines, spool.bytes]).toEqual([0, 0]);
  });

  test("keeps a segment until every pack of it is settled", () => {
    using directory = new TemporaryDirectory();
    const spool = open(directory.path);
    spool.append(pack(0));
    spool.append(pack(10));
    const [one, two] = loadAll(spool);
    if (!one || !two) throw new Error("two packs were written");
    spool.settle(one);
    expect(readdirSync(directory.path)).toHaveLength(1);
    spool.settle(two);
    expect(readdirSync(directory.path)).toEqual([]);
  });

  test("settles nothing for a pack that was never on disk", () => {
    using directory = new TemporaryDirectory();
    const spool = open(directory.path);
    spool.append(pack(0));
    spool.settle(pack(0));
    expect(spool.lines).toBe(10);
  });

  test("has everything again after a crash, what was read back but not settled too", () => {
    using directory = new TemporaryDirectory();
    const spool = open(directory.path, 200);
    for (let first = 0; first < 60; first += 10) spool.append(pack(first));
    spool.load();
    const again = open(directory.path, 200);
    expect([...again.found]).toEqual([[0, 60]]);
    again.append(pack(60));
    expect(firsts(loadAll(again))).toEqual([0, 10, 20, 30, 40, 50, 60]);
  });

  test("puts packs before all others, also before those that were read back", () => {
    using directory = new TemporaryDirectory();
    const spool = open(directory.path);
    spool.append(pack(20));
    spool.load();
    spool.append(pack(30));
    spool.prepend([pack(0), pack(10)]);
    spool.prepend([]);
    spool.close();
    expect(firsts(loadAll(open(directory.path)))).toEqual([0, 10, 20, 30]);
  });

  test("cuts the torn end that a crash leaves, and says so", () => {
    using directory = new TemporaryDirectory();
    const spool = open(directory.path);
    spool.append(pack(0));
    spool.close();
    const [name = ""] = readdirSync(directory.path);
    const path = join(directory.path, name);
    const size = readFileSync(path).length;
    appendFileSync(path, readFileSync(path).subarray(0, 50));
    const again = open(directory.path);
    expect(happenings).toEqual([{ kind: "spool-cut", segment: path, bytes: 50 }]);
    expect(readFileSync(path).length).toBe(size);
    expect(firsts(loadAll(again))).toEqual([0]);
  });

  test("removes a segment of which nothing is whole, and leaves other files alone", () => {
    using directory = new TemporaryDirectory();
    writeFileSync(join(directory.path, "1000000001.spool"), "torn");
    writeFileSync(join(directory.path, "notes.txt"), "mine");
    expect(open(directory.path).lines).toBe(0);
    expect(readdirSync(directory.path)).toEqual(["notes.txt"]);
  });

  test("refuses a segment that was damaged since, as its lines would be lost in silence", () => {
    using directory = new TemporaryDirectory();
    const spool = open(directory.path);
    spool.append(pack(0));
    spool.append(pack(10));
    const [name = ""] = readdirSync(directory.path);
    const bytes = readFileSync(join(directory.path, name));
    bytes[bytes.length - 1] = 0;
    writeFileSync(join(directory.path, name), bytes);
    expect(() => spool.load()).toThrow(/1000000001\.spool was damaged; start again/);
    const again = open(directory.path);
    expect([...again.found]).toEqual([[0, 10]]);
    expect(firsts(loadAll(again))).toEqual([0]);
  });

  test("writes over what a failed write left", () => {
    using directory = new TemporaryDirectory();
    const spool = open(directory.path);
    spool.append(pack(0));
    const fs = jest.requireActual("node:fs");
    const { writeSync } = fs;
    const write = jest
      .spyOn(fs, "writeSync")
      .mockImplementationOnce((file, bytes, offset, _length, position) => {
        return writeSync(file, bytes, offset, 5, position);
      });
    expect(() => spool.append(pack(10))).toThrow("only 5 bytes were written");
    write.mockRestore();
    spool.append(pack(20));
    spool.close();
    expect(firsts(loadAll(open(directory.path)))).toEqual([0, 20]);
  });
});
