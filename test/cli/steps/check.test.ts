import { type Begun, type Step, stepsOf } from "../../../checks";
import { begin } from "../../../cli/steps/begin";
import { check, openSteps } from "../../../cli/steps/check";
import type { OpenLab } from "../../../cli/steps/lab-context";
import { Notebook } from "../../../cli/steps/notebook";
import { type ClassFolder, classFolder } from "../../support/class-folder";
import { fakeLab, NOW } from "../../support/fake-lab";

let folder: ClassFolder;
let open: OpenLab;
let met: boolean;

beforeEach(() => {
  folder = classFolder();
  met = true;
  const notebook = new Notebook("checks", "s01", folder.path);
  open = { lab: fakeLab({}), notebook, transform: "transform", [Symbol.dispose]: () => undefined };
});
afterEach(() => folder[Symbol.dispose]());

const step: Step = {
  id: "4",
  name: "a-step",
  title: "A step",
  minutes: 1,
  core: true,
  goal: "",
  instruction: [],
  hint: "",
  questions: [],
  check: async () => [{ what: "It is so.", met, told: "" }],
};

test("a result is kept with its time, and what was passed once stays passed", async () => {
  await begin(open, step);
  await check(open, step);
  met = false;
  expect((await check(open, step)).passed).toBe(false);
  expect(open.notebook.step("4")).toMatchObject({ passed: NOW, result: { passed: false, at: NOW } });
  expect(openSteps(open).map(({ id }) => id)).toEqual(
    stepsOf(open.lab.seat)
      .map(({ id }) => id)
      .filter((id) => id !== "4"),
  );
});

test("looking at a step that was not begun keeps nothing", async () => {
  expect((await check(open, step)).passed).toBe(false);
  expect(open.notebook.read().steps).toEqual({});
});

test("beginning again goes on with the same nonce, unless a new one is asked for", async () => {
  const first = await begin(open, step);
  expect(await begin(open, step)).toEqual(first);
  const second: Begun = await begin(open, step, true);
  expect(second.nonce).not.toBe(first.nonce);
});

test("a result of an attempt that was given up in the meantime does not count", async () => {
  await begin(open, step);
  const slow: Step = {
    ...step,
    check: async () => {
      await begin(open, step, true);
      return [{ what: "It was so.", met: true, told: "" }];
    },
  };
  expect((await check(open, slow)).passed).toBe(true);
  expect(open.notebook.step("4").passed).toBeUndefined();
});
