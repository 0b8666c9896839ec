import { STEPS } from "../../../checks";
import { polling } from "../../../cli/steps/poll";
import { SOLUTIONS, type Solution } from "../../../examples/solutions";
import { bucketOf, type FakeObject, keyAt, numbered } from "../../support/fake-lab";
import { type StudentDesk, studentDesk } from "../../support/student-desk";
import { verbsAt } from "../../support/student-verbs";

jest.mock("../../../cli/seats/seat-stacks", () => ({ findSeat: jest.fn(), findSeats: jest.fn() }));
// The cloud itself takes longest to load, and is not needed.
jest.mock("../../../local", () => ({ ACCOUNT: "000000000000", HOME_REGION: "us-east-1" }));
jest.mock("../../../cli/steps/lab-context", () => ({ openLab: jest.fn() }));

jest.mock("../../../cli/steps/poll", () => ({ polling: jest.fn() }));
jest.mock("../../../examples/solutions", () => ({
  SOLUTIONS: { "put-record": jest.fn() },
  PREPARATIONS: {},
}));

let objects: Record<string, FakeObject>;
let desk: StudentDesk;
let lab: ReturnType<typeof verbsAt>;

beforeEach(() => {
  objects = {};
  desk = studentDesk({
    ListObjectsV2: (input) => bucketOf(objects).ListObjectsV2?.(input),
    GetObject: (input) => bucketOf(objects).GetObject?.(input),
  });
  lab = verbsAt(desk);
  // Looks once, as who does not wait.
  jest.mocked(polling).mockReturnValue(async (look) => {
    const found = await look();
    if (found === undefined) throw new Error("it does not show");
    return found;
  });
  jest.mocked(SOLUTIONS["put-record"] as Solution).mockImplementation(async ({ begun }) => {
    objects[keyAt("10-00-01")] = { lines: [numbered(begun.nonce, 0)] };
    return {};
  });
});
afterEach(() => {
  delete process.env.LAB_NOTEBOOK;
  desk[Symbol.dispose]();
});

const idOf = (name: string): string => STEPS.find((step) => step.name === name)?.id ?? "";

test("what comes before a step is done by the lab, but for what is passed already", async () => {
  for (const name of ["own-seat", "describe-stream"]) {
    desk.open.notebook.change(idOf(name), () => ({ answers: {}, passed: 5 }));
  }
  const { code, printed } = await lab("bring", "s01", "6");
  expect(code).toBe(0);
  expect(printed).toHaveLength(3);
  expect(printed[1]).toContain("Put one record: 1 of 1");
  expect(printed[2]).toBe("Go on with: lab begin s01 6");
  expect(desk.open.notebook.step("1")).toEqual({ answers: {}, passed: 5 });
  expect(desk.open.notebook.step("4").solved).toEqual(expect.any(Number));
});

test("to the first step there is nothing to do", async () => {
  expect((await lab("bring", "s01", "1")).printed.at(-1)).toBe("Go on with: lab begin s01 1");
  expect(desk.open.notebook.read().steps).toEqual({});
});

test("a step of other classes is refused, and nothing is done", async () => {
  const { seat } = desk.open.lab;
  using other = studentDesk({}, { seat: { ...seat, pipeline: { ...seat.pipeline, source: "kinesis" } } });
  const { code, complained } = await verbsAt(other)("bring", "s01", "4");
  expect(code).toBe(1);
  expect(complained).toMatch(/Step 4 is for classes with source: .*The steps of this seat are 1, 2, /);
  expect(other.open.notebook.read().steps).toEqual({});
});
