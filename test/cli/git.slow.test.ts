import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findCommit, writeCommit } from "../../cli/git";
import { classFolder } from "../support/class-folder";
import { ROOT } from "../support/source-files";

const git = (...args: string[]) => spawnSync("git", args, { cwd: ROOT, encoding: "utf8" }).stdout;

test("a commit is found by whatever git calls it", async () => {
  expect(await findCommit("HEAD")).toBe(git("rev-parse", "HEAD").trim());
});

test.each(["no-such-branch", "--all", "HEAD:README.md"])(
  "%s is no commit, and the remedy is told",
  async (name) => {
    await expect(findCommit(name)).rejects.toMatchObject({
      message: expect.stringContaining(`There is no commit ${name}`),
      fix: expect.stringContaining("shallow clone"),
      exitCode: 2,
    });
  },
);

test("a commit's files are written elsewhere, as they were, and the repository is left alone", async () => {
  using folder = classFolder();
  const index = readFileSync(join(ROOT, git("rev-parse", "--git-path", "index").trim()));
  await writeCommit(await findCommit("HEAD"), join(folder.path, "tree"));
  expect(readFileSync(join(folder.path, "tree/LICENSE"), "utf8")).toBe(git("show", "HEAD:LICENSE"));
  expect(existsSync(join(folder.path, "tree/node_modules"))).toBe(false);
  expect(readFileSync(join(ROOT, git("rev-parse", "--git-path", "index").trim()))).toEqual(index);
});
