import { describeFailures, seatsLeft, summarize } from "../../../cli/print/work-result";
import type { Outcome } from "../../../cli/stacks/outcome";

const outcome = (seat: string, what: Outcome["what"], more: Partial<Outcome> = {}): Outcome => ({
  stack: `Lab-a-${seat}`,
  seat,
  what,
  seconds: 1,
  ...more,
});

const OUTCOMES = [
  outcome("shared", "unchanged"),
  outcome("s01", "created"),
  outcome("s02", "failed", { reason: "no", fix: "Do this." }),
  outcome("s03", "not begun"),
];

test("sums up, names each failure with its reason and fix, and the seats that are left", () => {
  expect(summarize(OUTCOMES)).toBe("4 stacks: 1 created, 1 unchanged, 1 failed, 1 not begun");
  expect(summarize([])).toBe("0 stacks: nothing to do");
  expect(describeFailures(OUTCOMES)).toEqual([
    expect.stringContaining("Lab-a-s02: no"),
    expect.stringContaining("Do this."),
  ]);
  expect(seatsLeft(OUTCOMES, "shared")).toEqual(["s02", "s03"]);
});
