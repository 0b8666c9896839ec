import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { LabError } from "./lab-error";

/** Whoever holds a lock longer than this is gone. */
const STALE_MS = 5_000;
const PAUSE_MS = 10;

/**
 * Does something while no other process does anything under the same lock.
 * @param file made for as long as it takes; its folder is there
 * @param work synchronous and short
 */
export function locked<T>(file: string, work: () => T): T {
  acquire(file);
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file: string): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  while (!take(file)) {
    const { mtimeMs = Number.POSITIVE_INFINITY } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > STALE_MS) rmSync(file, { force: true });
    else Atomics.wait(cell, 0, 0, PAUSE_MS);
  }
}

function take(file: string): boolean {
  try {
    closeSync(openSync(file, "wx"));
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    throw new LabError(`${file} cannot be written: ${message}.`, "Name a folder that you may write to.");
  }
}
