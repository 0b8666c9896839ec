import type { Lab, Step } from "../../../checks";
import { solve, type Until } from "../../../cli/steps/solve";
import { PREPARATIONS, SOLUTIONS, type Solution } from "../../../examples/solutions";
import { NOW } from "../../support/fake-lab";
import { type StudentDesk, studentDesk, testStep } from "../../support/student-desk";

jest.mock("../../../examples/solutions", () => ({
  SOLUTIONS: { "put-record": jest.fn() },
  PREPARATIONS: { "put-record": jest.fn() },
}));
const solution = jest.mocked(SOLUTIONS["put-record"] as Solution);

let desk: StudentDesk;
beforeEach(() => {
  desk = studentDesk();
});
afterEach(() => desk[Symbol.dispose]());

/** Looks until there is something, without a pause. */
const until: Until = async (look) => {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
  }
};

const answered: Step["check"] = async (_, { answers }) => [
  { what: "It is answered.", met: answers.last?.value === "9", told: "" },
];
const question = { key: "last", prompt: "", kind: "number" as const };

test("the solution's answers are kept, the step passes, and it is noted that the lab did it", async () => {
  solution.mockImplementation(async ({ begun, answer, lab }) => {
    answer({ first: begun.nonce });
    expect(lab.signal.aborted).toBe(false);
    return { last: "9" };
  });
  const step = testStep({ questions: [question], check: answered });
  expect(await solve(desk.open, step, until)).toMatchObject({ passed: true });
  const notes = desk.open.notebook.step("4");
  expect(notes).toMatchObject({ passed: NOW, solved: NOW, answers: { last: { value: "9", at: NOW } } });
  expect(notes.answers.first?.value).toBe(notes.begun?.nonce);
});

test("what has to be so before the step can be begun is brought about first", async () => {
  const seen: boolean[] = [];
  jest.mocked(PREPARATIONS["put-record"] as (lab: Lab) => Promise<void>).mockImplementationOnce(async () => {
    seen.push(desk.open.notebook.step("4").begun !== undefined);
  });
  solution.mockResolvedValue({});
  expect((await solve(desk.open, testStep(), until)).passed).toBe(true);
  expect(seen).toEqual([false]);
});

test("it is looked at again until it shows", async () => {
  solution.mockResolvedValue({});
  let looks = 0;
  const step = testStep({ check: async () => [{ what: "", told: "", met: ++looks === 3 }] });
  expect((await solve(desk.open, step, until)).passed).toBe(true);
  expect(looks).toBe(3);
});

test("a solution that fails leaves the step open, and its error is told", async () => {
  solution.mockRejectedValue(new Error("the stream is gone"));
  await expect(solve(desk.open, testStep(), until)).rejects.toThrow("the stream is gone");
  expect(desk.open.notebook.step("4").passed).toBeUndefined();
});

test("a step without a solution is told of before anything is begun", async () => {
  await expect(solve(desk.open, testStep({ name: "unknown" }), until)).rejects.toThrow(
    "Step 4 has no solution",
  );
  expect(desk.open.notebook.read().steps).toEqual({});
});
