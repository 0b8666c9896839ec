import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lockDirectory } from "../../../../local/core/state/directory-lock";
import { type ClassFolder, classFolder } from "../../../support/class-folder";

let folder: ClassFolder;
beforeEach(() => {
  folder = classFolder();
});
afterEach(() => folder[Symbol.dispose]());

test("a directory is this process's until it is given back", async () => {
  const directory = join(folder.path, "data");
  const unlock = await lockDirectory(directory);
  expect(readFileSync(join(directory, "lock"), "utf8")).toBe(`${process.pid}\n`);
  await unlock();
  expect(existsSync(join(directory, "lock"))).toBe(false);
});

test("a process that runs keeps its directory, and who comes second is told what to do", async () => {
  const path = folder.write("lock", `${process.ppid}\n`);
  await expect(lockDirectory(folder.path)).rejects.toThrow(
    new RegExp(`${folder.path} is in use by process ${process.ppid}`),
  );
  expect(readFileSync(path, "utf8")).toBe(`${process.ppid}\n`);
});

test.each(["999999999\n", "", "no number\n"])(
  "a lock of %j, which a killed process left, is taken over",
  async (text) => {
    folder.write("lock", text);
    const unlock = await lockDirectory(folder.path);
    expect(readFileSync(join(folder.path, "lock"), "utf8")).toBe(`${process.pid}\n`);
    await unlock();
  },
);

test("a place where nothing can be kept is told of", async () => {
  const file = folder.write("file", "");
  await expect(lockDirectory(join(file, "data"))).rejects.toThrow("Nothing can be kept in");
});
