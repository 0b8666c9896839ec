import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { CannotStart } from "../cannot-start";

/**
 * Takes a directory for this process alone: two clouds on one directory would write over each other.
 * A lock that a killed process left behind is taken over.
 * @returns what gives the directory back
 * @throws CannotStart when another process holds it, or it cannot be written
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, "lock");
  try {
    await mkdir(directory, { recursive: true });
    const holder = await holderOf(path);
    if (holder !== undefined) throw inUse(directory, holder, path);
    const file = await open(path, "w", 0o600);
    await file.writeFile(`${process.pid}\n`);
    await file.close();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof CannotStart || !UNUSABLE.has(code ?? "")) throw error;
    throw new CannotStart(
      `Nothing can be kept in ${directory}: ${message}.`,
      "Name a directory that you may write to.",
    );
  }
  return () => rm(path, { force: true });
}

/** What the system says of a directory that cannot be used at all. */
const UNUSABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOSPC", "ENAMETOOLONG"]);

function inUse(directory: string, holder: number, path: string): CannotStart {
  return new CannotStart(
    `${directory} is in use by process ${holder}.`,
    `Stop it, or choose another directory with --data; if that process is another program, delete ${path}.`,
  );
}

async function holderOf(path: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  if (!(pid > 0) || pid === process.pid) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? pid : undefined;
  }
}
