import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ledger, type LedgerEntry, readLedger } from "../../../generator/state/ledger";
import { TemporaryDirectory } from "../temporary-directory";

const entry = (first: number): LedgerEntry => ({
  first,
  lines: 10,
  bytes: 2500,
  acknowledged: "2026-11-24T10:00:00.000Z",
});

describe("Ledger", () => {
  test("holds a JSON line for each acknowledged record, in order, also after it was opened again", () => {
    using directory = new TemporaryDirectory();
    const ledger = new Ledger(directory.path);
    ledger.append([entry(0), entry(10)]);
    ledger.close();
    const again = new Ledger(directory.path);
    again.append([entry(20)]);
    again.close();
    expect(readLedger(directory.path)).toEqual([entry(0), entry(10), entry(20)]);
    expect(readFileSync(join(directory.path, "ledger.jsonl"), "utf8")).toContain(
      '{"first":0,"lines":10,"bytes":2500,"acknowledged":"2026-11-24T10:00:00.000Z"}\n',
    );
  });

  test("loses a torn last line, as a crash leaves it, and nothing else", () => {
    using directory = new TemporaryDirectory();
    const ledger = new Ledger(directory.path);
    ledger.append([entry(0)]);
    ledger.close();
    appendFileSync(join(directory.path, "ledger.jsonl"), '{"first":10,"li');
    expect(readLedger(directory.path)).toEqual([entry(0)]);
    const again = new Ledger(directory.path);
    again.append([entry(10)]);
    again.close();
    expect(readLedger(directory.path)).toEqual([entry(0), entry(10)]);
  });

  test("keeps four generations, so that it cannot fill the disk", () => {
    using directory = new TemporaryDirectory();
    const ledger = new Ledger(directory.path, 300);
    for (let first = 0; first < 400; first += 10) ledger.append([entry(first)]);
    ledger.close();
    expect(readdirSync(directory.path).sort()).toEqual([
      "ledger.1.jsonl",
      "ledger.2.jsonl",
      "ledger.3.jsonl",
      "ledger.jsonl",
    ]);
    const kept = readLedger(directory.path).map(({ first }) => first);
    expect(kept.at(-1)).toBe(390);
    expect(kept).toEqual(
      Array.from({ length: kept.length }, (_, index) => 390 - 10 * (kept.length - 1 - index)),
    );
    expect(kept.length).toBeLessThanOrEqual(16);
  });

  test.each([["no JSON"], ['{"first":"a","lines":1}'], ["null"]])(
    "refuses the line %j and says where it stands",
    (line) => {
      using directory = new TemporaryDirectory();
      writeFileSync(join(directory.path, "ledger.jsonl"), `${JSON.stringify(entry(0))}\n${line}\n`);
      expect(() => readLedger(directory.path)).toThrow(/ledger\.jsonl:2 is no entry of a ledger/);
    },
  );

  test("is empty where there is none", () => {
    using directory = new TemporaryDirectory();
    expect(readLedger(directory.path)).toEqual([]);
  });
});
