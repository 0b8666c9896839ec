import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { LabError } from "../../../cli/lab-error";
import { Notebook } from "../../../cli/steps/notebook";
import { type ClassFolder, classFolder } from "../../support/class-folder";

let folder: ClassFolder;
beforeEach(() => {
  folder = classFolder();
});
afterEach(() => folder[Symbol.dispose]());

const open = (): Notebook => new Notebook("dsci6007", "s01", folder.path);

test("a seat without a notebook has done nothing, and reading makes no file", () => {
  expect(open().step("4")).toEqual({ answers: {} });
  expect(readdirSync(folder.path)).toEqual([]);
});

test("what is kept is found by the next command, step by step", () => {
  const answers = { seconds: { value: "60", at: 5 } };
  open().change("2", () => ({ answers }));
  open().change("4", (notes) => ({ ...notes, passed: 7 }));
  expect(open().read()).toEqual({
    version: 1,
    class: "dsci6007",
    seat: "s01",
    steps: { "2": { answers }, "4": { answers: {}, passed: 7 } },
  });
});

test("a change that is none leaves the file as it is, and no lock or half-written file stays behind", () => {
  const notebook = open();
  notebook.change("2", () => ({ answers: {}, passed: 1 }));
  const before = readFileSync(notebook.file, "utf8");
  notebook.change("2", () => undefined);
  expect(readFileSync(notebook.file, "utf8")).toBe(before);
  expect(readdirSync(dirname(notebook.file))).toEqual(["s01.json"]);
});

test("a change that fails keeps what was there, and lets the next one in", () => {
  const notebook = open();
  notebook.change("2", () => ({ answers: {}, passed: 1 }));
  const fail = (): never => {
    throw new Error("no");
  };
  expect(() => notebook.change("2", fail)).toThrow("no");
  notebook.change("4", () => ({ answers: {}, passed: 2 }));
  expect(notebook.step("2").passed).toBe(1);
});

test.each(["", "{", "null", "[]", '{"version":2,"steps":{}}', '{"version":1}'])(
  "a file that holds %j is refused by its name and not overwritten",
  (text) => {
    const notebook = open();
    notebook.change("2", () => ({ answers: {} }));
    writeFileSync(notebook.file, text);
    expect(() => notebook.change("2", () => ({ answers: {}, passed: 1 }))).toThrow(LabError);
    expect(() => notebook.read()).toThrow(notebook.file);
    expect(readFileSync(notebook.file, "utf8")).toBe(text);
  },
);
