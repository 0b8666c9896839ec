import { STEPS, stepsOf, USUAL_SEAT } from "../../checks";
import { check } from "../../cli/steps/check";
import { solve } from "../../cli/steps/solve";
import { SOLUTIONS } from "../../examples/solutions";
import { WRONG_ATTEMPTS } from "../fixtures/wrong-attempts";
import { type ChecksLab, checksLab, tryWrongly } from "../support/checks-lab";

/** Those of other pipelines are tried in journeys of their own. */
const USUAL_STEPS = new Set(stepsOf(USUAL_SEAT).map(({ name }) => name));

let lab: ChecksLab;

beforeAll(async () => {
  lab = await checksLab(["s01", "s02"], "rate: 5\nbuffer: { seconds: 1, mebibytes: 1 }");
}, 180_000);

afterAll(() => lab[Symbol.asyncDispose]());

test("a seat goes from no step to all of them, and each solution turns its own step and none that comes later", async () => {
  using open = await lab.open("s01");
  expect(Object.keys(SOLUTIONS).sort()).toEqual(STEPS.map(({ name }) => name).sort());
  const own = stepsOf(open.lab.seat);
  for (const step of own) expect(await check(open, step)).toMatchObject({ passed: false });
  for (const [index, step] of own.entries()) {
    expect(await solve(open, step, lab.until)).toMatchObject({ step: step.id, passed: true });
    for (const later of own.slice(index + 1)) {
      expect(await check(open, later)).toMatchObject({ passed: false });
    }
  }
  const { steps } = open.notebook.read();
  expect(own.filter(({ id }) => steps[id]?.passed === undefined)).toEqual([]);
}, 300_000);

test("every step of a usual class has a wrong attempt", () => {
  const steps = new Set(WRONG_ATTEMPTS.map(({ step }) => step));
  expect([...USUAL_STEPS].filter((name) => !steps.has(name))).toEqual([]);
});

test.each(WRONG_ATTEMPTS.filter(({ step }) => USUAL_STEPS.has(step)))(
  "$step stays red with $what",
  async (wrong) => {
    using open = await lab.open("s02");
    const { passed, score } = await tryWrongly(open, wrong, lab.until);
    expect(passed).toBe(false);
    expect(score.met).toBeLessThan(score.of);
  },
  60_000,
);
