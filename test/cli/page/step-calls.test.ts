import { answerStep, beginStep, checkStep, showSteps, stateOf } from "../../../cli/page/step-calls";
import type { OpenLab } from "../../../cli/steps/lab-context";
import { type ClassFolder, classFolder } from "../../support/class-folder";
import { fakeOpenLab } from "../../support/page-seat";

let folder: ClassFolder;
let open: OpenLab;

beforeEach(() => {
  folder = classFolder();
  open = fakeOpenLab(folder, {});
});
afterEach(() => folder[Symbol.dispose]());

const step = (id: string) => showSteps(open).find((one) => one.id === id);

test("shows what the seat has to do, and what is to do once it is begun", async () => {
  expect(step("1")).toMatchObject({ state: "open", instruction: [], guide: "own-seat", points: [] });
  await beginStep(open, "1");
  expect(step("1")).toMatchObject({ state: "begun", begun: open.lab.now() });
  const text = step("1")?.instruction.join() ?? "";
  expect(text).toMatch(/^`lab env s01`.*bucket.*\nnonce: [0-9a-f]{16}$/s);
});

test("keeps an answer, looks at once, and shows what was found", async () => {
  await beginStep(open, "1");
  await answerStep(open, { step: "1", answers: { arn: "arn:aws:sts::1:me" } });
  expect(step("1")?.questions[0]).toMatchObject({ key: "arn", answer: "arn:aws:sts::1:me" });
  expect(step("1")?.points.some(({ met }) => !met)).toBe(true);
  await checkStep(open, "1");
  expect(JSON.stringify(step("1")?.points)).not.toContain("SEAT");
});

test("says what is wrong with an answer, and reads no file of this machine", async () => {
  await expect(answerStep(open, { step: "1", answers: { arn: "x" } })).rejects.toThrow("has not been begun");
  await beginStep(open, "1");
  await expect(answerStep(open, { step: "1", answers: { colour: "x" } })).rejects.toThrow(
    "does not ask for colour",
  );
  await expect(answerStep(open, { step: "1", answers: { arn: "@/etc/passwd" } })).rejects.toThrow(
    "cannot begin with @",
  );
  await expect(answerStep(open, { step: "1", answers: { "arn=@/etc/passwd": "" } })).rejects.toThrow(
    "cannot begin with @",
  );
  await expect(beginStep(open, "99")).rejects.toThrow("no step 99");
});

test("tells states from notes", () => {
  const begun = { at: 1, nonce: "n", facts: {} };
  expect([
    stateOf(undefined),
    stateOf({ answers: {}, begun }),
    stateOf({ answers: {}, begun, passed: 2 }),
    stateOf({ answers: {}, begun, skipped: 2 }),
  ]).toEqual(["open", "begun", "passed", "skipped"]);
});
