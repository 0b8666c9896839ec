import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Answer, Attempt, Begun, Result } from "../../checks";
import { PROJECT } from "../cdk";
import { locked } from "../file-lock";
import { LabError } from "../lab-error";

/** What is kept of one step. */
export interface StepNotes extends Attempt {
  readonly begun?: Begun;
  readonly answers: Readonly<Record<string, Answer>>;
  /** How it stood when somebody looked last. */
  readonly result?: Result;
  /** When it was seen done for the first time, milliseconds since 1970: later steps may change what it rests on. */
  readonly passed?: number;
  /** When the student left it out. */
  readonly skipped?: number;
  /** When the lab's own solution was run instead of the student's work. */
  readonly solved?: number;
}

/** What is kept of a seat: a file that the student can read, and so can forge. */
export interface Notes {
  readonly version: 1;
  readonly class: string;
  readonly seat: string;
  /** By the step's id. */
  readonly steps: Readonly<Record<string, StepNotes>>;
}

const NOTHING: StepNotes = { answers: {} };

/** @returns the folder of all notebooks of this machine */
export const notebookFolder = (): string => process.env.LAB_NOTEBOOK ?? join(PROJECT, ".loglab");

/** One seat's notebook: `.loglab/<class>/<seat>.json` below the project, or below the folder that LAB_NOTEBOOK names. */
export class Notebook {
  readonly file: string;

  constructor(
    private readonly className: string,
    private readonly seat: string,
    folder = notebookFolder(),
  ) {
    this.file = join(folder, className, `${seat}.json`);
  }

  /** @throws LabError when the file is no notebook */
  read(): Notes {
    let text: string;
    try {
      text = readFileSync(this.file, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw this.#unusable(error);
      return { version: 1, class: this.className, seat: this.seat, steps: {} };
    }
    return this.#parse(text);
  }

  step(id: string): StepNotes {
    return this.read().steps[id] ?? NOTHING;
  }

  /**
   * Changes what is kept of one step, whole or not at all; no other command can come in between.
   * @param change undefined leaves it as it is
   * @throws LabError when the file cannot be read or written
   */
  change(id: string, change: (notes: StepNotes) => StepNotes | undefined): void {
    try {
      mkdirSync(dirname(this.file), { recursive: true });
    } catch (error) {
      throw this.#unusable(error);
    }
    locked(`${this.file}.lock`, () => {
      const notes = this.read();
      const step = change(notes.steps[id] ?? NOTHING);
      if (step) this.#write({ ...notes, steps: { ...notes.steps, [id]: step } });
    });
  }

  #parse(text: string): Notes {
    try {
      const notes = JSON.parse(text) as Partial<Notes> | null;
      if (notes?.version === 1 && typeof notes.steps === "object" && notes.steps !== null)
        return notes as Notes;
      throw new Error("it is no notebook of this version of the lab");
    } catch (error) {
      throw this.#unusable(error);
    }
  }

  #write(notes: Notes): void {
    const unfinished = `${this.file}.${process.pid}`;
    try {
      writeFileSync(unfinished, `${JSON.stringify(notes, undefined, 2)}\n`);
      renameSync(unfinished, this.file);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw this.#unusable(error);
    }
  }

  #unusable(error: unknown): LabError {
    return new LabError(
      `The notebook ${this.file} cannot be used: ${(error as Error).message}.`,
      "Move the file away, or name another folder in LAB_NOTEBOOK.",
    );
  }
}
