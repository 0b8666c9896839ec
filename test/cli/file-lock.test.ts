import { spawn } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { locked } from "../../cli/file-lock";
import { LabError } from "../../cli/lab-error";
import { type ClassFolder, classFolder } from "../support/class-folder";

let folder: ClassFolder;
beforeEach(() => {
  folder = classFolder();
});
afterEach(() => folder[Symbol.dispose]());

test("the lock is there for as long as the work takes, and its result comes back", () => {
  const file = join(folder.path, "a.lock");
  expect(locked(file, () => existsSync(file))).toBe(true);
  expect(existsSync(file)).toBe(false);
});

test("work that fails leaves no lock behind", () => {
  const file = join(folder.path, "a.lock");
  const fail = (): never => {
    throw new Error("no");
  };
  expect(() => locked(file, fail)).toThrow("no");
  expect(locked(file, () => "next")).toBe("next");
});

test("who comes second waits until the first is done", () => {
  const file = folder.write("a.lock", "");
  const first = spawn("rm", [file]);
  expect(locked(file, () => "done")).toBe("done");
  first.kill();
});

test("a lock of somebody who is long gone does not hold anybody up", () => {
  const file = folder.write("a.lock", "");
  const long = Date.now() / 1000 - 6;
  utimesSync(file, long, long);
  expect(locked(file, () => "done")).toBe("done");
});

test("a folder that is not there is told of, with what to do", () => {
  const file = join(folder.path, "absent/a.lock");
  expect(() => locked(file, () => "done")).toThrow(LabError);
  expect(() => locked(file, () => "done")).toThrow(`${file} cannot be written: ENOENT`);
});
