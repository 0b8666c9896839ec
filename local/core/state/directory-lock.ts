import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Takes a directory for this process alone: two clouds on one directory would write over each other.
 * A lock that a killed process left behind is taken over.
 * @returns what gives the directory back
 * @throws Error that names the process which holds it
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, "lock");
  const holder = await holderOf(path);
  if (holder !== undefined) {
    throw new Error(
      `${directory} is in use by process ${holder}. Stop it, or choose another directory with --data.`,
    );
  }
  const file = await open(path, "w", 0o600);
  await file.writeFile(`${process.pid}\n`);
  await file.close();
  return () => rm(path, { force: true });
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
