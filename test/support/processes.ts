import { spawnSync } from "node:child_process";

/** @returns whether a process runs; one that has ended and that nobody has asked about yet does not */
export function isRunning(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  const state = stdout.trim();
  return state !== "" && !state.startsWith("Z");
}

/** Waits until a process has ended, which no event tells of a process that is not a child. */
export async function gone(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise(setImmediate);
}
