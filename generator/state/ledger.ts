import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { isAbsent } from "./absent";
import { StateError } from "./state-error";

/** One record that the stream acknowledged. */
export interface LedgerEntry {
  /** Sequence of its first line. */
  first: number;
  lines: number;
  bytes: number;
  /** When the acknowledgement came, ISO 8601. */
  acknowledged: string;
}

const FILE = "ledger.jsonl";
/** The generations that are kept, oldest first. */
const GENERATIONS = ["ledger.3.jsonl", "ledger.2.jsonl", "ledger.1.jsonl", FILE];
/** About 80,000 entries a generation: more than a day of ten lines a second. */
const GENERATION_BYTES = 8 * 1024 * 1024;

/**
 * What the generator says it sent: a JSON line for each record that the stream acknowledged, in the order of the
 * acknowledgements. Append-only; a torn last line, as a crash leaves it, is cut. When a generation is full it is set
 * aside as ledger.1.jsonl, and the fourth one is deleted.
 */
export class Ledger {
  #file: number;
  #size: number;

  constructor(
    private readonly directory: string,
    private readonly generationBytes: number = GENERATION_BYTES,
  ) {
    this.#file = openSync(join(directory, FILE), "a+");
    this.#size = cutTornLine(this.#file);
  }

  /** Whether the next append begins a new generation. */
  get isFull(): boolean {
    return this.#size >= this.generationBytes;
  }

  /** @throws the errors of the file system; nothing of the entries counts then */
  append(entries: readonly LedgerEntry[]): void {
    if (this.isFull) this.#rotate();
    const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    try {
      const written = writeSync(this.#file, bytes);
      if (written < bytes.length)
        throw new Error(`${FILE}: only ${written} of ${bytes.length} bytes were written.`);
    } catch (error) {
      ftruncateSync(this.#file, this.#size);
      throw error;
    }
    this.#size += bytes.length;
  }

  close(): void {
    closeSync(this.#file);
  }

  #rotate(): void {
    closeSync(this.#file);
    for (const [index, name] of GENERATIONS.entries()) {
      const older = GENERATIONS[index - 1];
      if (older === undefined) rmSync(join(this.directory, name), { force: true });
      else rename(join(this.directory, name), join(this.directory, older));
    }
    this.#file = openSync(join(this.directory, FILE), "a+");
    this.#size = 0;
  }
}

/**
 * Reads a ledger, also that of a running generator.
 * @returns the entries that are kept, oldest first, without a torn last line
 * @throws StateError when a line is no entry
 */
export function readLedger(directory: string): LedgerEntry[] {
  return GENERATIONS.flatMap((name) => {
    const path = join(directory, name);
    const lines = readIfThere(path).split("\n").slice(0, -1);
    return lines.map((line, index) => parseEntry(line, `${path}:${index + 1}`));
  });
}

function parseEntry(line: string, place: string): LedgerEntry {
  try {
    const entry: LedgerEntry = JSON.parse(line);
    if (Number.isSafeInteger(entry.first) && Number.isSafeInteger(entry.lines)) return entry;
  } catch {
    // Falls through: a line that is no JSON is no entry either.
  }
  throw new StateError(
    `${place} is no entry of a ledger. Take the line out: its record is then sent once more.`,
  );
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isAbsent(error)) return "";
    throw error;
  }
}

function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}

/** @returns the file's size then */
function cutTornLine(file: number): number {
  const bytes = readFileSync(file);
  const whole = bytes.lastIndexOf("\n") + 1;
  if (whole < fstatSync(file).size) ftruncateSync(file, whole);
  return whole;
}
