import { stripVTControlCharacters } from "node:util";
import type { Finding } from "../../../cli/preflight/preflight-check";
import { describeLooked, describeVerdict, isGo } from "../../../cli/print/preflight";

const GOOD: Finding = { verdict: "ok", found: "All is well." };
const KNOWN: Finding = { verdict: "warn", found: "It moves.", fix: "Pin it." };
const BAD: Finding = { verdict: "no-go", found: "It is dead.", fix: "Take another." };

const looked = (...findings: Finding[]) => [{ check: "image", findings }];

test("a line tells the verdict, what was looked at and what was found, and the fix stands below", () => {
  const lines = describeLooked({ check: "image", findings: [GOOD, BAD] }).map(stripVTControlCharacters);
  expect(lines).toEqual([
    "ok    image         All is well.",
    "NO-GO image         It is dead.",
    "                    → Take another.",
  ]);
});

test("one line against it is enough for no-go, and warnings are not", () => {
  expect(isGo(looked(GOOD, KNOWN))).toBe(true);
  expect(isGo(looked(GOOD, BAD))).toBe(false);
  expect(stripVTControlCharacters(describeVerdict(looked(GOOD)))).toBe("go");
  expect(stripVTControlCharacters(describeVerdict(looked(KNOWN)))).toBe("go with 1 warning");
  expect(stripVTControlCharacters(describeVerdict(looked(KNOWN, KNOWN)))).toBe("go with 2 warnings");
  expect(stripVTControlCharacters(describeVerdict(looked(KNOWN, BAD, BAD)))).toBe(
    "no-go: 2 lines are against it",
  );
});
