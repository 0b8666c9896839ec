import { readdirSync, rmSync } from "node:fs";
import * as fc from "fast-check";
import type { Happening } from "../../../generator/happenings";
import type { Pack } from "../../../generator/shipper/pack";
import { PackQueue } from "../../../generator/shipper/queue";
import { Spool } from "../../../generator/shipper/spool";
import { TemporaryDirectory } from "../temporary-directory";

const pack = (first: number, bytes = 100): Pack => ({ first, lines: 1, data: Buffer.alloc(bytes, "x") });
const firsts = (packs: readonly Pack[]) => packs.map(({ first }) => first);

const happenings: Happening[] = [];
beforeEach(() => happenings.splice(0));
const emit = (happening: Happening) => happenings.push(happening);

const LIMITS = { records: 500, bytes: 4 * 1024 * 1024 };

/** A queue with room for ten packs in memory and about ten on disk. */
function open(directory: string, isNeeded: (pack: Pack) => boolean = () => true): PackQueue {
  return new PackQueue(new Spool(directory, emit, 300), isNeeded, emit, LIMITS, {
    memoryBytes: 1000,
    spoolBytes: 1200,
  });
}

/** Takes and settles until nothing is left. */
function takeAll(queue: PackQueue): number[] {
  const all: number[] = [];
  for (let batch = queue.take(); batch.length > 0; batch = queue.take()) {
    all.push(...firsts(batch));
    for (const one of batch) queue.settle(one);
  }
  return all;
}

describe("PackQueue", () => {
  test("gives packs out in their order, from memory and from the spool", () => {
    using directory = new TemporaryDirectory();
    const queue = open(directory.path);
    for (let first = 0; first < 18; first++) queue.push(pack(first));
    expect([queue.buffered, queue.spooled]).toEqual([10, 8]);
    expect(takeAll(queue)).toEqual(Array.from({ length: 18 }, (_, index) => index));
    expect(readdirSync(directory.path)).toEqual([]);
  });

  test("fills a call with 500 records at most", () => {
    using directory = new TemporaryDirectory();
    const queue = new PackQueue(new Spool(directory.path, emit), () => true, emit, LIMITS);
    for (let first = 0; first < 501; first++) queue.push(pack(first, 10));
    expect([queue.take().length, queue.take().length, queue.take().length]).toEqual([500, 1, 0]);
  });

  test("fills a call with 4 MiB at most", () => {
    using directory = new TemporaryDirectory();
    const queue = new PackQueue(new Spool(directory.path, emit), () => true, emit, LIMITS);
    for (let first = 0; first < 5; first++) queue.push(pack(first, 1024 * 1024));
    queue.push(pack(5, 1));
    expect([firsts(queue.take()), firsts(queue.take())]).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
  });

  test("fills a call with one record, where a call takes no more", () => {
    using directory = new TemporaryDirectory();
    const limits = { records: 1, bytes: 1024 * 1024 };
    const queue = new PackQueue(new Spool(directory.path, emit, 300), () => true, emit, limits, {
      memoryBytes: 1000,
      spoolBytes: 1200,
    });
    for (let first = 0; first < 15; first++) queue.push(pack(first));
    expect(queue.take()).toHaveLength(1);
    expect(takeAll(queue)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  });

  test("has what was given back first again, in its order", () => {
    using directory = new TemporaryDirectory();
    const queue = open(directory.path);
    for (let first = 0; first < 5; first++) queue.push(pack(first));
    const batch = queue.take();
    queue.push(pack(5));
    queue.giveBack(batch.filter(({ first }) => first % 2 === 1));
    expect(takeAll(queue)).toEqual([1, 3, 5]);
  });

  test("has no room when memory and spool are full, and says so once", () => {
    using directory = new TemporaryDirectory();
    const queue = open(directory.path);
    let first = 0;
    while (queue.hasRoom()) queue.push(pack(first++));
    expect(first).toBeGreaterThanOrEqual(19);
    expect(first).toBeLessThanOrEqual(22);
    expect(queue.hasRoom()).toBe(false);
    expect(happenings).toEqual([{ kind: "spool-full", bytes: expect.any(Number) }]);
    takeAll(queue);
    expect(queue.hasRoom()).toBe(true);
  });

  test("keeps in memory what the disk does not take, and asks for no more", () => {
    using directory = new TemporaryDirectory();
    const queue = open(directory.path);
    for (let first = 0; first < 10; first++) queue.push(pack(first));
    rmSync(directory.path, { recursive: true });
    for (let first = 10; first < 13; first++) queue.push(pack(first));
    expect(queue.hasRoom()).toBe(false);
    expect(happenings.map(({ kind }) => kind)).toEqual(["disk-failed", "spool-full"]);
    expect(takeAll(queue)).toEqual(Array.from({ length: 13 }, (_, index) => index));
    expect(queue.hasRoom()).toBe(true);
  });

  test("leaves everything to the disk when it is closed, and has it again in order", () => {
    using directory = new TemporaryDirectory();
    const queue = open(directory.path);
    for (let first = 0; first < 18; first++) queue.push(pack(first));
    queue.giveBack(queue.take());
    expect(queue.keep()).toBe(18);
    expect(takeAll(open(directory.path))).toEqual(Array.from({ length: 18 }, (_, index) => index));
  });

  test("leaves out what was acknowledged before it was left to the disk", () => {
    using directory = new TemporaryDirectory();
    const queue = open(directory.path);
    for (let first = 0; first < 18; first++) queue.push(pack(first));
    queue.keep();
    expect(takeAll(open(directory.path, ({ first }) => first % 3 === 0))).toEqual([0, 3, 6, 9, 12, 15]);
    expect(readdirSync(directory.path)).toEqual([]);
  });

  test("loses nothing and repeats nothing, whatever happens in whatever order", () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant("push" as const), count: fc.nat(12) }),
      fc.record({ do: fc.constant("take" as const), refuse: fc.nat(3) }),
      fc.record({ do: fc.constant("restart" as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        using directory = new TemporaryDirectory();
        const taken: number[] = [];
        let queue = open(directory.path, ({ first }) => !taken.includes(first));
        let next = 0;
        for (const one of steps) {
          if (one.do === "push") for (let left = one.count; left > 0; left--) queue.push(pack(next++));
          if (one.do === "take") {
            const batch = queue.take();
            const refused = batch.filter((_, index) => index % 4 < one.refuse);
            const settled = batch.filter((pack) => !refused.includes(pack));
            queue.giveBack(refused);
            for (const pack of settled) queue.settle(pack);
            taken.push(...firsts(settled));
          }
          if (one.do === "restart") {
            queue.keep();
            queue = open(directory.path, ({ first }) => !taken.includes(first));
          }
        }
        taken.push(...takeAll(queue));
        expect([...taken].sort((a, b) => a - b)).toEqual(Array.from({ length: next }, (_, index) => index));
      }),
      { numRuns: 60 },
    );
  });
});
