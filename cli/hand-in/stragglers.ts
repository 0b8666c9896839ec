import { readdirSync, readFileSync } from "node:fs";

/**
 * Kills what has left the group of a program that is over. Linux tells the surroundings in which a process was started; elsewhere
 * such a process is not found.
 * @param mark a value that only these processes have in their environment
 */
export function killStragglers(mark: string): void {
  if (process.platform !== "linux") return;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) !== process.pid && hasMark(pid, mark)) kill(Number(pid));
  }
}

function hasMark(pid: string, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").includes(mark);
  } catch {
    // Another user's, or one that has ended meanwhile.
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
