import { closeSync, fdatasyncSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { isAbsent } from "./absent";
import type { Range } from "./ranges";
import { StateError } from "./state-error";

/** A stretch of the generator's life with one schedule: it holds for sequences from `first` on, up to the next run's. */
export interface Run {
  first: number;
  /** Milliseconds since the epoch. */
  start: number;
  rate: number;
}

/** What must outlive the process. */
export interface State {
  version: 1;
  seat: string;
  host: string;
  /** Oldest first, at least one. */
  runs: Run[];
  /** Sequences below it may have reached the stream, so they may never be made differently. */
  handed: number;
  /** What the ledger said when this was written; what it said since stands in the ledger. */
  acknowledged: Range[];
  /** When the session began, and whether it ended in good order. */
  session: { start: number; ended: boolean };
}

const FILE = "state.json";

/**
 * @returns undefined in a new directory
 * @throws StateError when the file holds something else
 */
export function loadState(directory: string): State | undefined {
  const path = join(directory, FILE);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw new StateError(`${path} cannot be read: ${String(error)}.`);
  }
  const state = parse(text);
  if (state) return state;
  throw new StateError(
    `${path} is no state of a generator (version 1). Mend it, or move the directory away to begin with sequence 0 again.`,
  );
}

/** Replaces the file at once, and is back when it is on the disk. @throws the errors of the file system */
export function saveState(directory: string, state: State): void {
  const path = join(directory, FILE);
  const file = openSync(`${path}.new`, "w");
  try {
    writeSync(file, `${JSON.stringify(state)}\n`);
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  syncDirectory(directory);
}

/** A rename is on the disk when the directory is. */
function syncDirectory(directory: string): void {
  const file = openSync(directory, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function parse(text: string): State | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isState(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isState(value: unknown): value is State {
  if (!isObject(value) || value.version !== 1 || !isObject(value.session)) return false;
  const { seat, host, runs, handed, acknowledged, session } = value;
  return (
    typeof seat === "string" &&
    typeof host === "string" &&
    isSequence(handed) &&
    Array.isArray(runs) &&
    runs.length > 0 &&
    runs.every(
      (run) => isObject(run) && isSequence(run.first) && isSequence(run.start) && Number(run.rate) > 0,
    ) &&
    Array.isArray(acknowledged) &&
    acknowledged.every((range) => Array.isArray(range) && range.length === 2 && range.every(isSequence)) &&
    isSequence(session.start) &&
    typeof session.ended === "boolean"
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isSequence(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
