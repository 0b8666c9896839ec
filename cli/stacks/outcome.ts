/** How it went with one stack. */
export interface Outcome {
  stack: string;
  /** Seat id, or `shared`. */
  seat: string;
  what: "created" | "updated" | "unchanged" | "deleted" | "absent" | "failed" | "under way" | "not begun";
  /** Of what failed: why. */
  reason?: string;
  /** Of what failed: what to do, where it is more than to try again. */
  fix?: string;
  /** Seconds that it took. */
  seconds: number;
}

/** @returns whether nothing is left to do with the stack */
export const isDone = ({ what }: Outcome): boolean => !["failed", "under way", "not begun"].includes(what);

/** News of one stack while it is worked on. */
export interface News {
  stack: string;
  seat: string;
  /** What goes on, such as `creating`, or how it ended. */
  doing: string;
  /** How it ended, with the last news of it. */
  outcome?: Outcome;
}
