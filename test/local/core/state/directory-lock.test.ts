import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CannotStart } from "../../../../local/core/cannot-start";
import { lockDirectory } from "../../../../local/core/state/directory-lock";
import { classFolder } from "../../../support/class-folder";

describe("a directory", () => {
  it("is one process's alone until it is given back", async () => {
    using folder = classFolder();
    const directory = join(folder.path, "data");
    const giveBack = await lockDirectory(directory);
    expect((await readFile(join(directory, "lock"), "utf8")).trim()).toBe(String(process.pid));
    await giveBack();
    expect(existsSync(join(directory, "lock"))).toBe(false);
  });

  it("is refused while another process holds it", async () => {
    using folder = classFolder();
    await writeFile(join(folder.path, "lock"), `${process.ppid}\n`);
    await expect(lockDirectory(folder.path)).rejects.toMatchObject({
      name: "CannotStart",
      message: `${folder.path} is in use by process ${process.ppid}.`,
      fix: expect.stringContaining("--data"),
    });
  });

  it.each(["", "no number", "-1"])("is taken over where nobody holds it: %j", async (text) => {
    using folder = classFolder();
    await writeFile(join(folder.path, "lock"), text);
    await (await lockDirectory(folder.path))();
  });

  it("is refused where it cannot be one", async () => {
    using folder = classFolder();
    const file = folder.write("file", "");
    await expect(lockDirectory(join(file, "below"))).rejects.toThrow(CannotStart);
  });
});
