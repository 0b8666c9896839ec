import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { RotatingFile } from "../../../generator/outlets/rotating-file";
import { TemporaryDirectory } from "../temporary-directory";

const ROTATION = { bytes: 10, keep: 2 };

let folder: TemporaryDirectory;
beforeEach(() => {
  folder = new TemporaryDirectory();
});
afterEach(() => folder[Symbol.dispose]());

const path = () => join(folder.path, "access.log");
const read = (suffix = "") => readFileSync(`${path()}${suffix}`, "utf8");
const open = (rotation = ROTATION) => new RotatingFile(path(), rotation);
const append = (file: RotatingFile, ...texts: string[]) => {
  for (const text of texts) file.append(Buffer.from(text));
};

test("lines stand in the file in the order in which they were appended, also over a restart", () => {
  const first = open();
  append(first, "a\n", "b\n");
  first.close();
  const second = open();
  append(second, "c\n");
  expect(read()).toBe("a\nb\nc\n");
  expect(second.rotations).toBe(0);
  second.close();
});

test("a file that is large enough is renamed, whole, before the next line", () => {
  const file = open();
  append(file, "0123456789\n", "next\n");
  expect([read(".1"), read()]).toEqual(["0123456789\n", "next\n"]);
  expect(file.rotations).toBe(1);
  file.close();
});

test("the folder holds as many old files as are kept, and no more", () => {
  const file = open();
  append(file, ...Array.from({ length: 6 }, (_, index) => `${index} 345678\n`.padStart(12, "-")));
  expect(readdirSync(folder.path).sort()).toEqual(["access.log", "access.log.1", "access.log.2"]);
  expect([read(".2"), read(".1"), read()].map((text) => Number(/(\d) /.exec(text)?.[1]))).toEqual([3, 4, 5]);
  file.close();
});

test("a file that was renamed keeps its number on the disk, which the new one does not take over", () => {
  const file = open({ bytes: 1, keep: 1 });
  const seen = new Set<number>();
  for (let index = 0; index < 5; index++) {
    append(file, `${index}\n`);
    expect(statSync(path()).ino).not.toBe(existsSync(`${path()}.1`) ? statSync(`${path()}.1`).ino : 0);
    seen.add(statSync(path()).ino);
  }
  expect(seen.size).toBeGreaterThan(1);
  file.close();
});

test("a line that a crash left unfinished is ended, and never cut: the file does not shrink", () => {
  appendFileSync(path(), "whole\nunfini");
  const file = open({ bytes: 1000, keep: 2 });
  append(file, "unfinished\n");
  expect(read()).toBe("whole\nunfini\nunfinished\n");
  file.close();
});

test("a file that ends with an unfinished line is set aside with its line ended", () => {
  appendFileSync(path(), "0123456789 unfini");
  const file = open();
  append(file, "unfinished\n");
  expect([read(".1"), read()]).toEqual(["0123456789 unfini\n", "unfinished\n"]);
  file.close();
});

test("a file that was kept in vain, as a crash left it, goes at the next start", () => {
  for (const suffix of ["", ".1", ".2", ".3"]) appendFileSync(`${path()}${suffix}`, `${suffix}\n`);
  open().close();
  expect(readdirSync(folder.path).sort()).toEqual(["access.log", "access.log.1", "access.log.2"]);
});

test("a folder in which no new file can be opened pushes nothing out that was set aside, and costs no line", () => {
  const file = open();
  append(file, "0123456789\n");
  renameSync(folder.path, `${folder.path}-away`);
  for (let attempt = 0; attempt < 4; attempt++) expect(() => append(file, "next\n")).toThrow("ENOENT");
  renameSync(`${folder.path}-away`, folder.path);
  append(file, "next\n");
  expect([read(".1"), read()]).toEqual(["0123456789\n", "next\n"]);
  file.close();
});
