import type { Begun, Lab } from "../../checks";

/** What a solution works with: what a student has, and a way to wait. */
export interface SolutionContext {
  /** The seat, with the student's own credentials. */
  readonly lab: Lab;
  readonly begun: Begun;
  /** Answers questions now; for predictions, which count only before the event. */
  answer(values: Readonly<Record<string, string>>): void;
  /** Looks again and again until there is something. */
  until<T>(look: () => Promise<T | undefined>): Promise<T>;
}

/** Does a step's work, and returns the answers that were not given on the way. */
export type Solution = (context: SolutionContext) => Promise<Record<string, string>>;
