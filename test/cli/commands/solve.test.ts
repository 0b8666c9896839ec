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

test("the lab does a step's work, shows how it stands, and notes who did it", async () => {
  const { code, printed } = await lab("solve", "s01", "4");
  expect(code).toBe(0);
  expect(printed[0]).toMatch(/^target: local cloud/);
  expect(printed[1]).toContain("Put one record: 1 of 1");
  expect(desk.open.notebook.step("4")).toMatchObject({
    passed: expect.any(Number),
    solved: expect.any(Number),
  });
  expect(polling).toHaveBeenCalledWith(6, expect.any(AbortSignal));
});

test("what does not come about is told, and the step stays open", async () => {
  jest.mocked(SOLUTIONS["put-record"] as Solution).mockResolvedValue({});
  const { code, complained } = await lab("solve", "s01", "4");
  expect(code).toBe(1);
  expect(complained).toContain("it does not show");
  expect(desk.open.notebook.step("4").passed).toBeUndefined();
});

test("a step that there is not is wrong use", async () => {
  expect(await lab("solve", "s01", "13")).toMatchObject({ code: 2, printed: [] });
});
