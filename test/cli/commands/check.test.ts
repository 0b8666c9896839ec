import { stripVTControlCharacters } from "node:util";
import { stepsOf, USUAL_SEAT } from "../../../checks";
import { findSeats, type SeatStack } from "../../../cli/seats/seat-stacks";
import { watch } from "../../../cli/steps/watch";
import { bucketOf, type FakeObject, keyAt, numbered } from "../../support/fake-lab";
import { type StudentDesk, studentDesk } from "../../support/student-desk";
import { verbsAt } from "../../support/student-verbs";

jest.mock("../../../cli/seats/seat-stacks", () => ({ findSeat: jest.fn(), findSeats: jest.fn() }));
// The cloud itself takes longest to load, and is not needed.
jest.mock("../../../local", () => ({ ACCOUNT: "000000000000", HOME_REGION: "us-east-1" }));
jest.mock("../../../cli/steps/lab-context", () => ({ openLab: jest.fn() }));

jest.mock("../../../cli/steps/watch", () => ({ watch: jest.fn() }));

const STEPS = stepsOf(USUAL_SEAT);

let objects: Record<string, FakeObject>;
let desk: StudentDesk;
let run: ReturnType<typeof verbsAt>;

beforeEach(() => {
  objects = {};
  desk = studentDesk({
    ListObjectsV2: (input) => bucketOf(objects).ListObjectsV2?.(input),
    GetObject: (input) => bucketOf(objects).GetObject?.(input),
  });
  run = verbsAt(desk);
});
afterEach(() => {
  delete process.env.LAB_NOTEBOOK;
  desk[Symbol.dispose]();
});

async function lab(...args: string[]) {
  const { printed, ...rest } = await run("check", ...args);
  return { ...rest, printed: printed.map(stripVTControlCharacters) };
}

/** Begins step 4, and does it. */
async function doStep(): Promise<void> {
  await run("begin", "s01", "4");
  const nonce = desk.open.notebook.step("4").begun?.nonce ?? "";
  objects[keyAt("10-00-01")] = { lines: [numbered(nonce, 0)] };
}

test("a step that was not begun is open, says how to begin, and nothing is kept", async () => {
  const { code, printed } = await lab("s01", "4");
  expect(code).toBe(1);
  expect(printed.join("\n")).toContain("lab begin s01 4 tells what to do.");
  expect(desk.open.notebook.read().steps).toEqual({});
});

test("a step that is done is passed, and ends it with 0", async () => {
  await doStep();
  const { code, printed } = await lab("s01", "4");
  expect(code).toBe(0);
  expect(printed[0]).toBe("passed  4   Put one record: 1 of 1");
  expect(desk.open.notebook.step("4").passed).toEqual(expect.any(Number));
});

test("what was passed once counts, and is told where it is not so any more", async () => {
  await doStep();
  await lab("s01", "4");
  await run("begin", "s01", "4", "--again");
  const { code, printed } = await lab("s01", "4");
  expect(code).toBe(0);
  expect(printed[0]).toMatch(/^open/);
  expect(printed.at(-1)).toMatch(/passed \d{4}-/);
});

test("without a step all that are under way are looked at, and every step is listed", async () => {
  await doStep();
  await run("begin", "s01", "3");
  const { code, printed } = await lab("s01");
  expect(code).toBe(1);
  expect(printed.filter((line) => /^(passed|open)/.test(line))).toHaveLength(2);
  expect(printed.at(-1)).toBe(`1 of ${STEPS.length} steps passed`);
});

test("when all steps are passed it ends with 0, and none is looked at unless again is asked for", async () => {
  await doStep();
  for (const { id } of STEPS) {
    desk.open.notebook.change(id, (notes) => ({ ...notes, passed: 5 }));
  }
  const { code, printed } = await lab("s01");
  expect({ code, looked: printed.filter((line) => /^(passed|open)/.test(line)) }).toEqual({
    code: 0,
    looked: [],
  });
  expect((await lab("s01", "--again")).printed[0]).toMatch(/^passed {2}4/);
});

test("as JSON there is the notebook, and of several seats a list of them", async () => {
  await doStep();
  const one = await lab("s01", "--json");
  expect(JSON.parse(one.printed.join("\n"))).toMatchObject({
    seat: "s01",
    steps: { "4": { result: { passed: true } } },
  });
  const [found] = await findSeats({ name: "local", environment: {} }, "us-east-1", {});
  jest.mocked(findSeats).mockResolvedValue([found as SeatStack, { ...(found as SeatStack), seat: "s02" }]);
  const all = JSON.parse((await lab("--json")).printed.join("\n")) as { seat: string }[];
  expect(all.map(({ seat }) => seat)).toEqual(["s01", "s02"]);
});

test("watching is for one seat, and for eyes", async () => {
  expect((await lab("--watch")).code).toBe(2);
  expect((await lab("s01", "--watch", "--json")).code).toBe(2);
  expect(watch).not.toHaveBeenCalled();
});

test("what is new while it watches is printed, point by point", async () => {
  jest.mocked(watch).mockImplementation(async (_open, steps, told) => {
    const [step] = steps;
    if (!step) throw new Error("no step");
    told(step, { step: "1", passed: false, points: [], score: { met: 0, of: 1 }, at: 0 });
  });
  const { code, printed } = await lab("s01", "--watch");
  expect(code).toBe(1);
  expect(printed[0]).toBe("open    1   My own seat: 0 of 1");
});
