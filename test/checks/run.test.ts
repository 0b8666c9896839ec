import { beginStep, checkStep, type Step, type Surroundings } from "../../checks";
import { fakeLab } from "../support/fake-lab";

const point = { what: "It is so.", met: true, told: "seen" };

const step = (check: Step["check"], begin?: Step["begin"]): Step => ({
  id: "4",
  name: "a-step",
  title: "A step",
  minutes: 5,
  core: true,
  goal: "",
  instruction: [],
  hint: "",
  questions: [],
  check,
  ...(begin && { begin }),
});

const lab: Surroundings = fakeLab({});
const begun = { at: 0, nonce: "n", facts: {} };

test("a step that nobody has begun is red, whatever there is to see", async () => {
  const result = await checkStep(
    step(async () => [point]),
    lab,
    { answers: {} },
  );
  expect(result).toMatchObject({ passed: false, score: { met: 0, of: 1 } });
  expect(result.points[0]?.hint).toContain("lab begin");
});

test("a step without any point is not passed", async () => {
  const result = await checkStep(
    step(async () => []),
    lab,
    { begun, answers: {} },
  );
  expect(result.passed).toBe(false);
});

test("a step is passed when every point is met, and scored by those that are", async () => {
  const whole = await checkStep(
    step(async () => [point, point]),
    lab,
    { begun, answers: {} },
  );
  expect(whole).toMatchObject({ passed: true, score: { met: 2, of: 2 } });
  const half = await checkStep(
    step(async () => [point, { ...point, met: false }]),
    lab,
    { begun, answers: {} },
  );
  expect(half).toMatchObject({ passed: false, score: { met: 1, of: 2 } });
});

test("an error is a red point with its own words", async () => {
  const failing = step(async () => {
    throw Object.assign(new Error("Slow down."), { name: "ServiceUnavailableException" });
  });
  const { passed, points } = await checkStep(failing, lab, { begun, answers: {} });
  expect(passed).toBe(false);
  expect(points[0]?.told).toBe("ServiceUnavailableException: Slow down.");
});

test("a step that does not end is given up when its time is over", async () => {
  const endless = step(() => new Promise(() => undefined));
  const { passed, points } = await checkStep(endless, lab, { begun, answers: {} }, 0.05);
  expect(passed).toBe(false);
  expect(points[0]?.told).toBe("It took too long to answer.");
});

test("every beginning has a nonce of its own, its time, and the step's facts", async () => {
  const counted = step(
    async () => [],
    async () => ({ count: 3 }),
  );
  const first = await beginStep(counted, lab);
  const second = await beginStep(counted, lab);
  expect(first).toMatchObject({ at: lab.now(), facts: { count: 3 } });
  expect(first.nonce).toMatch(/^[0-9a-f]{16}$/);
  expect(second.nonce).not.toBe(first.nonce);
});
