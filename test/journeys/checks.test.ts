import { STEPS } from "../../checks";
import { check } from "../../cli/check";
import { solve } from "../../cli/solve";
import { WRONG_ATTEMPTS } from "../fixtures/wrong-attempts";
import { type ChecksLab, checksLab, tryWrongly } from "../support/checks-lab";

/** Those of the core that need no waiting for heartbeats and back-off; checks.slow.test.ts goes through all of them. */
const QUICK = ["own-seat", "describe-stream", "put-record", "json-lines", "errors-and-recovery"];

let lab: ChecksLab;

beforeAll(async () => {
  lab = await checksLab(["s01"], "rate: 5\nbuffer: { seconds: 1, mebibytes: 1 }");
}, 120_000);

afterAll(() => lab[Symbol.asyncDispose]());

test("steps of the core are red before they are done, also when done wrongly, and green once they are done", async () => {
  using open = await lab.open("s01");
  const steps = STEPS.filter(({ name }) => QUICK.includes(name));
  for (const step of STEPS)
    expect(await check(open, step)).toMatchObject({ passed: false, score: { met: 0 } });
  for (const step of steps) {
    const wrong = WRONG_ATTEMPTS.find((attempt) => attempt.step === step.name);
    if (!wrong) throw new Error(`${step.name} has no wrong attempt`);
    expect(await tryWrongly(open, wrong, lab.until)).toMatchObject({ passed: false });
    expect(await solve(open, step, lab.until)).toMatchObject({ passed: true });
  }
  const passed = STEPS.filter(({ id }) => open.notebook.step(id).passed !== undefined);
  expect(passed).toEqual(steps);
}, 120_000);
