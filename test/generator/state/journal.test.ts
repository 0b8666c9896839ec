import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Happening } from "../../../generator/happenings";
import type { Pack } from "../../../generator/shipper/pack";
import { Journal } from "../../../generator/state/journal";
import { readLedger } from "../../../generator/state/ledger";
import { Ranges } from "../../../generator/state/ranges";
import { loadState } from "../../../generator/state/state-file";
import { TemporaryDirectory } from "../temporary-directory";

const NOW = Date.UTC(2026, 10, 24, 10);
const MAKER = { seat: "s01", host: "web1", rate: 10 };
const HOUR = 3_600_000;
const pack = (first: number, lines: number): Pack => ({ first, lines, data: Buffer.alloc(lines * 3) });

const happenings: Happening[] = [];
beforeEach(() => happenings.splice(0));

function open(directory: string, now = NOW, maker = MAKER): Journal {
  return new Journal(directory, maker, 4 * HOUR, new Ranges(), now, (happening) =>
    happenings.push(happening),
  );
}

describe("Journal", () => {
  test("remembers over a crash what was handed over and what was acknowledged", () => {
    using directory = new TemporaryDirectory();
    const journal = open(directory.path);
    journal.hand(30);
    journal.acknowledge([pack(0, 10), pack(20, 5)], NOW + 1000);
    const again = open(directory.path, NOW + 2000);
    expect(again.plan.remake).toEqual([
      [10, 20],
      [25, 30],
    ]);
    expect(again.plan.next).toBe(30);
    expect(again.sent).toBe(15);
    expect(again.isAcknowledged(pack(2, 8))).toBe(true);
    expect(again.isAcknowledged(pack(9, 2))).toBe(false);
  });

  test("writes each acknowledged record into the ledger, with the time", () => {
    using directory = new TemporaryDirectory();
    open(directory.path).acknowledge([pack(0, 10), pack(10, 5)], NOW + 1000);
    expect(readLedger(directory.path)).toEqual([
      { first: 0, lines: 10, bytes: 30, acknowledged: "2026-11-24T10:00:01.000Z" },
      { first: 10, lines: 5, bytes: 15, acknowledged: "2026-11-24T10:00:01.000Z" },
    ]);
  });

  test("knows what was acknowledged when the ledger is gone, from the state", () => {
    using directory = new TemporaryDirectory();
    const journal = open(directory.path);
    journal.hand(10);
    journal.acknowledge([pack(0, 10)], NOW);
    journal.close();
    rmSync(join(directory.path, "ledger.jsonl"));
    expect(open(directory.path).plan).toMatchObject({ next: 10, remake: [] });
  });

  test("keeps a mark that is higher already", () => {
    using directory = new TemporaryDirectory();
    const journal = open(directory.path);
    journal.hand(30);
    journal.hand(20);
    expect(loadState(directory.path)?.handed).toBe(30);
  });

  test("begins the schedule anew on demand, and keeps the old one for the lines before", () => {
    using directory = new TemporaryDirectory();
    const journal = open(directory.path);
    expect(journal.renew(40, NOW + HOUR)).toEqual({
      seed: "s01",
      host: "web1",
      rate: 10,
      start: NOW + HOUR,
      first: 40,
    });
    expect(loadState(directory.path)?.runs.map(({ first }) => first)).toEqual([0, 40]);
  });

  test.each([
    ["goes on after a crash", false, HOUR, 0],
    ["begins anew after an orderly end, as the generator was resumed", true, HOUR, HOUR],
    ["begins anew when it was over anyhow", false, 5 * HOUR, 5 * HOUR],
  ])("says that a session %s", (_, isClosed, later, start) => {
    using directory = new TemporaryDirectory();
    const journal = open(directory.path);
    if (isClosed) journal.close();
    expect(open(directory.path, NOW + later).sessionStart).toBe(NOW + start);
  });

  test("refuses the directory of another generator", () => {
    using directory = new TemporaryDirectory();
    open(directory.path).close();
    expect(() => open(directory.path, NOW, { ...MAKER, host: "web2" })).toThrow(
      /belongs to host web1 of seat s01, not to host web2 of seat s01\. Give each generator a directory of its own/,
    );
  });

  test("refuses a ledger or a spool without the state that tells what their lines are", () => {
    using directory = new TemporaryDirectory();
    open(directory.path).acknowledge([pack(0, 10)], NOW);
    rmSync(join(directory.path, "state.json"));
    expect(() => open(directory.path)).toThrow("holds a ledger or a spool, but no state.json");
  });

  test("catches up with the ledger when the disk takes no entry for a while", () => {
    using directory = new TemporaryDirectory();
    const journal = open(directory.path);
    const write = jest.spyOn(jest.requireActual("node:fs"), "writeSync").mockImplementationOnce(() => {
      throw new Error("ENOSPC: no space left on device, write");
    });
    journal.acknowledge([pack(0, 10)], NOW);
    write.mockRestore();
    expect(happenings).toEqual([
      {
        kind: "disk-failed",
        what: "write to the ledger",
        message: "Error: ENOSPC: no space left on device, write",
      },
    ]);
    journal.acknowledge([pack(10, 10)], NOW);
    expect(readLedger(directory.path).map(({ first }) => first)).toEqual([0, 10]);
  });

  test("does not hand over what it cannot note", () => {
    using directory = new TemporaryDirectory();
    const journal = open(directory.path);
    rmSync(directory.path, { recursive: true });
    writeFileSync(directory.path, "in the way");
    chmodSync(directory.path, 0o600);
    expect(() => journal.hand(10)).toThrow("ENOTDIR");
  });
});
