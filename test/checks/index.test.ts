import { STEPS, stepsOf, USUAL_SEAT } from "../../checks";
import { codeRegion } from "../../cli/guide/code-region";

test("the core fits into ninety minutes, in the order of the course", () => {
  const steps = stepsOf(USUAL_SEAT);
  const core = steps.filter((step) => step.core);
  expect(core.map(({ id }) => id)).toEqual(["1", "2", "4", "6", "3", "5", "7", "10", "R"]);
  expect(core.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(90);
  expect(steps.slice(core.length).map(({ id }) => id)).toEqual(["8", "9", "11", "M", "12"]);
});

test("every step has a goal, an instruction, a hint, and questions with distinct keys", () => {
  for (const { goal, instruction, hint, questions } of STEPS) {
    expect([goal, hint].every((text) => text.length > 20)).toBe(true);
    expect(instruction.length).toBeGreaterThan(0);
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
  }
});

test("the code of every instruction is there", () => {
  const parts = STEPS.flatMap(({ instruction }) => instruction).filter((part) => "code" in part);
  expect(parts.length).toBeGreaterThan(0);
  for (const { code, region } of parts) expect(codeRegion(code, region).trim()).not.toBe("");
});

test("a choice names its options, and nothing else does", () => {
  for (const { kind, options = [] } of STEPS.flatMap(({ questions }) => questions)) {
    expect(options.length >= 2).toBe(kind === "choice");
  }
});
