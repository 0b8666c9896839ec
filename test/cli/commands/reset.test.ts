import { restoreStream } from "../../../cli/steps/restore-stream";
import { type StudentDesk, studentDesk } from "../../support/student-desk";
import { verbsAt } from "../../support/student-verbs";

jest.mock("../../../cli/seats/seat-stacks", () => ({ findSeat: jest.fn(), findSeats: jest.fn() }));
// The cloud itself takes longest to load, and is not needed.
jest.mock("../../../local", () => ({ ACCOUNT: "000000000000", HOME_REGION: "us-east-1" }));
jest.mock("../../../cli/steps/lab-context", () => ({ openLab: jest.fn() }));

jest.mock("../../../cli/steps/restore-stream", () => ({ restoreStream: jest.fn() }));

let desk: StudentDesk;
let lab: ReturnType<typeof verbsAt>;
beforeEach(() => {
  desk = studentDesk();
  lab = verbsAt(desk);
  jest.mocked(restoreStream).mockReset();
  for (const id of ["4", "8"]) desk.open.notebook.change(id, () => ({ answers: {}, passed: 5 }));
});
afterEach(() => {
  delete process.env.LAB_NOTEBOOK;
  desk[Symbol.dispose]();
});

test("a step is forgotten, and no other", async () => {
  const { code, printed } = await lab("reset", "s01", "4");
  expect(code).toBe(0);
  expect(printed.at(-1)).toBe("Step 4 is forgotten. What lies in the bucket stays there.");
  expect(desk.open.notebook.read().steps).toEqual({ "4": { answers: {} }, "8": { answers: {}, passed: 5 } });
  expect(restoreStream).not.toHaveBeenCalled();
});

test("a step that changes the stream also sets it as the class has it", async () => {
  const { printed } = await lab("reset", "s01", "8");
  expect(restoreStream).toHaveBeenCalledWith(expect.anything(), expect.anything(), "transform");
  expect(printed).toContain("stream is as the class has it.");
});

test("where the stream cannot be set, the step is not forgotten", async () => {
  jest.mocked(restoreStream).mockRejectedValue(new Error("ConcurrentModificationException"));
  expect((await lab("reset", "s01", "8")).code).toBe(1);
  expect(desk.open.notebook.step("8").passed).toBe(5);
});
