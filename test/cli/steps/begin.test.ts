import { NotReady, type Step } from "../../../checks";
import { LabError } from "../../../cli/lab-error";
import { begin } from "../../../cli/steps/begin";
import { NOW } from "../../support/fake-lab";
import { type StudentDesk, studentDesk, testStep } from "../../support/student-desk";

let desk: StudentDesk;
beforeEach(() => {
  desk = studentDesk();
});
afterEach(() => desk[Symbol.dispose]());

const step: Step = testStep({ begin: async () => ({ count: 3 }) });

test("the nonce, the time and what the step found out are kept", async () => {
  const begun = await begin(desk.open, step);
  expect(begun).toMatchObject({ at: NOW, facts: { count: 3 } });
  expect(desk.open.notebook.step("4")).toEqual({ begun, answers: {} });
});

test("a step that was begun before goes on with its nonce and its answers", async () => {
  const begun = await begin(desk.open, step);
  desk.open.notebook.change("4", (notes) => ({ ...notes, answers: { a: { value: "1", at: NOW } } }));
  expect(await begin(desk.open, step)).toEqual(begun);
  expect(desk.open.notebook.step("4").answers).toEqual({ a: { value: "1", at: NOW } });
});

test("begun again it has a new nonce and no answers; that it was passed or solved stays", async () => {
  const begun = await begin(desk.open, step);
  const answers = { a: { value: "1", at: NOW } };
  desk.open.notebook.change("4", (notes) => ({ ...notes, answers, passed: 5, solved: 4, skipped: 3 }));
  const again = await begin(desk.open, step, true);
  expect(again.nonce).not.toBe(begun.nonce);
  expect(desk.open.notebook.step("4")).toEqual({ begun: again, answers: {}, passed: 5, solved: 4 });
});

test("a step that is not ready is told of with what is missing, and what was begun before stays", async () => {
  const begun = await begin(desk.open, step);
  const early = testStep({ begin: () => Promise.reject(new NotReady("Nothing has arrived.")) });
  const refused = begin(desk.open, early, true);
  await expect(refused).rejects.toBeInstanceOf(LabError);
  await expect(refused).rejects.toMatchObject({
    message: "Nothing has arrived.",
    fix: "Then begin step 4 again.",
  });
  expect(desk.open.notebook.step("4").begun).toEqual(begun);
});

test("any other error is left as it is", async () => {
  const broken = testStep({ begin: () => Promise.reject(new Error("no network")) });
  await expect(begin(desk.open, broken)).rejects.toThrow("no network");
  expect(desk.open.notebook.read().steps).toEqual({});
});
