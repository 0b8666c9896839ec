import { claimedSteps, readSubmission } from "../../../cli/hand-in/submission";
import { classFolder } from "../../support/class-folder";
import { submission } from "../../support/submission";

/** @returns what is wrong with a file of this content, or undefined */
function complaint(content: string): string | undefined {
  using folder = classFolder();
  try {
    readSubmission(folder.write("s01.loglab.json", content));
    return undefined;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

const changed = (change: object): string => JSON.stringify({ ...submission("s01", []), ...change });
const file = (name: string, text = "x") => ({ name, text });

test("reads what lab submit wrote, and counts what it claims", () => {
  using folder = classFolder();
  const notebook = {
    version: 1,
    class: "c",
    seat: "s01",
    steps: { 1: { answers: {}, passed: 1 }, 2: { answers: {} } },
  };
  const path = folder.write("a.json", changed({ producer: [file("a.py", "print(1)")], notebook }));
  const read = readSubmission(path);
  expect(read.producer).toEqual([{ name: "a.py", text: "print(1)" }]);
  expect(claimedSteps(read)).toBe(1);
});

test.each([
  ["no JSON", "{", /^Unreadable: it is no JSON: /],
  ["something else", "[]", /^Unreadable: it is no submission: the file: /],
  ["no producer", changed({ producer: [] }), /it is no submission: producer: /],
  [
    "a path that leads out",
    changed({ producer: [file("../x.py")] }),
    /it is no submission: producer\.0\.name: /,
  ],
  ["a hidden file", changed({ producer: [file(".bashrc")] }), /producer\.0\.name/],
  [
    "two files of one name",
    changed({ producer: [file("a.py"), file("a.py")] }),
    /two of the producer's files have one name/,
  ],
  [
    "too much source",
    changed({ producer: [file("a.py", "x".repeat(1_048_577))] }),
    /more than 1048576 bytes/,
  ],
  ["no notebook", changed({ producer: [file("a.py")], notebook: [] }), /notebook/],
  ["more than is known", changed({ producer: [file("a.py")], grade: 100 }), /grade/],
])("refuses %s and says why", (_, content, reason) => {
  expect(complaint(content)).toMatch(reason);
});

test("refuses a file that is not there", () => {
  expect(() => readSubmission("/nonexistent/a.json")).toThrow(/ENOENT/);
});
