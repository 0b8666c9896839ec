import { producersPage } from "../../../cli/guide/producers-page";
import { price } from "../../../lib/facts/prices";

test("what packing saves is reckoned from the price table", () => {
  const text = producersPage();
  const month = 730 * 3600;
  const unpacked = (1000 * 5120 * month * price("firehose.ingestion.gb")) / 1e9;
  const [, alone = "", packed = ""] = /\| 1000 \| ([\d.]+) USD \| ([\d.]+) USD \|/.exec(text) ?? [];
  expect(Number(alone)).toBeCloseTo(unpacked, 1);
  expect(Number(alone) / Number(packed)).toBeCloseTo(5120 / 254, 0);
  expect(text).toContain("billed as 5120, 20.2 times its size");
});

test("the code is that of the producers, and every mistake of the first one is in the table", () => {
  const text = producersPage();
  for (const code of [
    "def put_one(line):",
    "def pack(lines, too_long):",
    "def batches(records):",
    "def try_batch(records):",
    "async function putOne(line: string)",
    "function* pack(",
  ]) {
    expect(text).toContain(code);
  }
  for (let mistake = 1; mistake <= 7; mistake++) {
    // Marked in the code of both languages.
    const named = text.split(`Mistake ${mistake}:`).length === 3;
    const listed = new RegExp(`^\\| ${mistake} `, "m").test(text);
    expect({ mistake, named, listed }).toEqual({ mistake, named: true, listed: true });
  }
});
