import { setTimeout as pause } from "node:timers/promises";
import type { Result, Step } from "../../../checks";
import { begin } from "../../../cli/steps/begin";
import { openSteps } from "../../../cli/steps/check";
import { watch } from "../../../cli/steps/watch";
import { type StudentDesk, studentDesk, testStep } from "../../support/student-desk";

jest.mock("node:timers/promises", () => ({ setTimeout: jest.fn() }));
const paused = jest.mocked(pause);

// Which steps a seat has is told elsewhere.
jest.mock("../../../cli/steps/check", () => ({
  ...jest.requireActual<object>("../../../cli/steps/check"),
  openSteps: jest.fn(),
}));

let desk: StudentDesk;
let stop: AbortController;
let told: { id: string; met: boolean }[];
const tell = (step: Step, { points }: Result): void => {
  told.push({ id: step.id, met: points[0]?.met === true });
};

beforeEach(() => {
  stop = new AbortController();
  told = [];
  desk = studentDesk({}, { signal: stop.signal });
  paused.mockReset().mockResolvedValue(undefined as never);
});
afterEach(() => desk[Symbol.dispose]());

const watching = (...steps: Step[]): Promise<void> => {
  const { notebook } = desk.open;
  jest
    .mocked(openSteps)
    .mockImplementation(() => steps.filter(({ id }) => notebook.step(id).passed === undefined));
  return watch(desk.open, steps, tell);
};

/** Passes at the look of this number. */
const passingAt = (number: number, id = "4"): Step => {
  let looks = 0;
  return testStep({ id, check: async () => [{ what: "", told: "", met: ++looks >= number }] });
};

test("what is new of a step is told once, until it is passed", async () => {
  const step = passingAt(4);
  await begin(desk.open, step);
  await watching(step);
  expect(told).toEqual([
    { id: "4", met: false },
    { id: "4", met: true },
  ]);
});

test("a step that is begun while it watches is looked at from then on", async () => {
  const [first, second] = [passingAt(2, "4"), passingAt(1, "6")];
  await begin(desk.open, first);
  paused.mockImplementationOnce(async () => {
    await begin(desk.open, second);
    return undefined as never;
  });
  await watching(first, second);
  expect(told.map(({ id }) => id)).toEqual(["4", "4", "6"]);
});

test("an interrupt ends it, though nothing is passed", async () => {
  const step = passingAt(Number.POSITIVE_INFINITY);
  await begin(desk.open, step);
  paused.mockImplementation(async () => {
    stop.abort();
    throw new Error("aborted");
  });
  await watching(step);
  expect(told).toEqual([{ id: "4", met: false }]);
});

test("where all is passed there is nothing to watch", async () => {
  await watching();
  expect(paused).not.toHaveBeenCalled();
});
