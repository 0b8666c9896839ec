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

test("a step is noted as skipped, and is not passed by that", async () => {
  const { code, printed } = await lab("skip", "s01", "R");
  expect({ code, printed }).toEqual({
    code: 0,
    printed: ["Step R is skipped; it does not count as passed."],
  });
  const { skipped, passed } = desk.open.notebook.step("R");
  expect(skipped).toEqual(expect.any(Number));
  expect(passed).toBeUndefined();
});

test("what was done of it stays", async () => {
  await lab("begin", "s01", "R");
  const { begun } = desk.open.notebook.step("R");
  await lab("skip", "s01", "R");
  expect(desk.open.notebook.step("R")).toMatchObject({ begun, answers: {} });
});

test("a step that there is not is wrong use", async () => {
  expect((await lab("skip", "s01", "nothing")).code).toBe(2);
  expect(desk.open.notebook.read().steps).toEqual({});
});
