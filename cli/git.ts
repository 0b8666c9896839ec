import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { PROJECT } from "./cdk";
import { EXIT, LabError } from "./lab-error";

/**
 * Finds a commit.
 * @param revision a branch, a tag, a hash, or anything else that git resolves
 * @returns its full hash
 * @throws LabError when git knows no such commit
 */
export async function findCommit(revision: string): Promise<string> {
  const { code, printed } = await git([
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${revision}^{commit}`,
  ]);
  if (code === 0) return printed.trim();
  throw new LabError(
    `There is no commit ${revision} in ${PROJECT}.`,
    "Name a branch, a tag or a hash; a shallow clone has to fetch it first.",
    EXIT.wrongUse,
  );
}

/** Writes a commit's files into a new folder, without touching the repository, its index or its work tree. */
export async function writeCommit(commit: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const index = { GIT_INDEX_FILE: join(folder, ".index-of-commit") };
  for (const args of [
    ["read-tree", commit],
    ["checkout-index", "--all", `--prefix=${folder}/`],
  ]) {
    const { code, complaint } = await git(args, index);
    if (code !== 0)
      throw new LabError(
        `git ${args[0]} failed: ${complaint.trim()}.`,
        "Look at the repository with git fsck.",
      );
  }
}

async function git(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn("git", args, {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [printed, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, printed, complaint };
}
