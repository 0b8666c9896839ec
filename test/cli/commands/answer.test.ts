import { type StudentDesk, studentDesk } from "../../support/student-desk";
import { verbsAt } from "../../support/student-verbs";

jest.mock("../../../cli/seats/seat-stacks", () => ({ findSeat: jest.fn(), findSeats: jest.fn() }));
// The cloud itself takes longest to load, and is not needed.
jest.mock("../../../local", () => ({ ACCOUNT: "000000000000", HOME_REGION: "us-east-1" }));
jest.mock("../../../cli/steps/lab-context", () => ({ openLab: jest.fn() }));

let desk: StudentDesk;
let lab: ReturnType<typeof verbsAt>;
beforeEach(() => {
  desk = studentDesk();
  lab = verbsAt(desk);
});
afterEach(() => {
  delete process.env.LAB_NOTEBOOK;
  desk[Symbol.dispose]();
});

test("answers are kept with their time, and what comes next is said", async () => {
  await lab("begin", "s01", "R");
  const before = Date.now();
  const { code, printed } = await lab("answer", "s01", "R", "last=1200", "cannot=consumed");
  expect({ code, printed }).toEqual({ code: 0, printed: ["kept: last, cannot. Now: lab check s01 R"] });
  const { answers } = desk.open.notebook.step("R");
  expect(answers.last?.value).toBe("1200");
  expect(answers.last?.at).toBeGreaterThanOrEqual(before);
});

test("an answer to a step that was not begun proves nothing, and is not kept", async () => {
  const { code, complained } = await lab("answer", "s01", "2", "seconds=60");
  expect(code).toBe(1);
  expect(complained).toContain("Step 2 has not been begun.");
  expect(desk.open.notebook.read().steps).toEqual({});
});

test.each([
  ["a key that the step does not ask for", "colour=red", "does not ask for colour"],
  ["a value of another kind", "last=soon", "wants a number"],
  ["no value at all", "last", "not key=value"],
])("%s is wrong use, and nothing is kept", async (_, given, reason) => {
  await lab("begin", "s01", "R");
  const { code, complained } = await lab("answer", "s01", "R", "cannot=consumed", given);
  expect(code).toBe(2);
  expect(complained).toContain(reason);
  expect(desk.open.notebook.step("R").answers).toEqual({});
});
