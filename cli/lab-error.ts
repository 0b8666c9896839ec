/** Exit codes of the command. */
export const EXIT = {
  done: 0,
  /** The lab says no: a check or a preflight failed, a deployment did not go through. */
  refused: 1,
  /** Wrong use, or a wrong class file. */
  wrongUse: 2,
} as const;

/** What the person at the keyboard has to mend: what is wrong, and what to do about it. */
export class LabError extends Error {
  override readonly name = "LabError";

  constructor(
    /** What is wrong, a sentence. */
    what: string,
    /** What to do, a sentence. */
    readonly fix: string,
    readonly exitCode: number = EXIT.refused,
  ) {
    super(what);
  }
}
