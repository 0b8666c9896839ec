import { stripVTControlCharacters } from "node:util";
import { type Result, type Step, stepsOf, USUAL_SEAT } from "../../../checks";
import * as print from "../../../cli/print/result";
import { NOW } from "../../support/fake-lab";

const STEPS = stepsOf(USUAL_SEAT);
const [step] = STEPS as [Step];

const result = (...met: boolean[]): Result => ({
  step: step.id,
  passed: met.every(Boolean),
  points: met.map((is, n) => ({
    what: `Demand ${n}.`,
    met: is,
    told: `found ${n} for SEAT`,
    hint: "lab begin SEAT STEP",
  })),
  score: { met: met.filter(Boolean).length, of: met.length },
  at: NOW,
});

// What is read here is what is read without colour.
const describeResult = (...of: Parameters<typeof print.describeResult>): string[] =>
  print.describeResult(...of).map(stripVTControlCharacters);
const describeStep = (...of: Parameters<typeof print.describeStep>): string =>
  stripVTControlCharacters(print.describeStep(...of));

test("every point says yes or no in words, and only what is not met says what to do, with the seat's name", () => {
  expect(describeResult(step, result(true, false, false), "s07")).toEqual([
    "open    1   My own seat: 1 of 3",
    "    yes Demand 0. (found 0 for s07)",
    "    no  Demand 1. (found 1 for s07)",
    "        lab begin s07 1",
    "    no  Demand 2. (found 2 for s07)",
    "        lab begin s07 1",
  ]);
});

test("a step that is passed says so", () => {
  expect(describeResult(step, result(true), "s07")[0]).toBe("passed  1   My own seat: 1 of 1");
});

test("the step's own hint comes when one thing alone is missing", () => {
  expect(describeResult(step, result(false, true), "s07").at(-1)).toBe(`    hint: ${step.hint}`);
  expect(describeResult(step, result(false, false), "s07").join()).not.toContain("hint:");
  expect(describeResult(step, result(true, true), "s07").join()).not.toContain("hint:");
});

test.each([
  [{}, "not begun"],
  [{ begun: { at: NOW, nonce: "n", facts: {} } }, "begun 2026-11-24 10:00:00"],
  [{ begun: { at: NOW, nonce: "n", facts: {} }, result: result(true, false) }, "begun .*, 1 of 2 points"],
  [{ skipped: NOW }, "skipped 2026-11-24 10:00:00"],
  [{ passed: NOW, skipped: NOW }, "passed 2026-11-24 10:00:00$"],
  [{ passed: NOW, solved: NOW }, "passed 2026-11-24 10:00:00, by the lab's own solution"],
])("a step with %j stands as %s", (notes, standing) => {
  expect(describeStep(step, { answers: {}, ...notes })).toMatch(
    new RegExp(`^1 {3}My own seat +6 min {2}core {3}${standing}`),
  );
});

test("the notebook is a line a step of the seat, and how many are passed", () => {
  const notes = {
    version: 1 as const,
    class: "c",
    seat: "s01",
    steps: { "1": { answers: {}, passed: NOW } },
  };
  const lines = print.describeNotes(notes, STEPS);
  expect(lines).toHaveLength(STEPS.length + 1);
  expect(lines[1]).toMatch(/not begun$/);
  expect(lines.at(-1)).toBe(`1 of ${STEPS.length} steps passed`);
});
