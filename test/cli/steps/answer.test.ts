import { STEPS, type Step } from "../../../checks";
import { LabError } from "../../../cli/lab-error";
import { keepAnswers, readAnswers } from "../../../cli/steps/answer";
import { Notebook } from "../../../cli/steps/notebook";
import { classFolder } from "../../support/class-folder";

const step = (id: string): Step => {
  const found = STEPS.find((known) => known.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

test("answers are read as key=value, also with further equals signs and from files", () => {
  using folder = classFolder();
  const file = folder.write("numbers.txt", "4966 4967\n");
  expect(readAnswers(step("2"), ["errors=a=b/", "seconds= 60 "])).toEqual({ errors: "a=b/", seconds: "60" });
  expect(readAnswers(step("R"), [`first=@${file}`])).toEqual({ first: "4966 4967" });
});

test.each([
  ["2", "seconds", "not key=value"],
  ["2", "colour=red", "does not ask for colour"],
  ["2", "seconds=", "has no value"],
  ["2", "seconds=soon", "wants a number"],
  ["2", "compression=gzip", "is one of UNCOMPRESSED, GZIP"],
  ["2", "errors=@/nowhere/at/all", "cannot be read"],
  ["4", "line=1", "does not ask for line"],
])("step %s refuses %s as wrong use", (id, given, reason) => {
  expect(() => readAnswers(step(id), [given])).toThrow(reason);
  expect(() => readAnswers(step(id), [given])).toThrow(expect.objectContaining({ exitCode: 2 }));
});

test("answers are kept with their time, the last one of a key, and only for a step that was begun", () => {
  using folder = classFolder();
  const notebook = new Notebook("c", "s01", folder.path);
  expect(() => keepAnswers(notebook, step("2"), { seconds: "1" }, 5)).toThrow(LabError);
  const begun = { at: 1, nonce: "n", facts: {} };
  notebook.change("2", () => ({ begun, answers: {} }));
  keepAnswers(notebook, step("2"), { seconds: "1", errors: "e/" }, 5);
  keepAnswers(notebook, step("2"), { seconds: "2" }, 9);
  expect(notebook.step("2").answers).toEqual({
    seconds: { value: "2", at: 9 },
    errors: { value: "e/", at: 5 },
  });
});
