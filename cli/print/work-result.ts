import { isDone, type Outcome } from "../stacks/outcome";
import { pc } from "./colour";

/** The words for how it went, in the order in which they are summed up. */
const WORDS: readonly Outcome["what"][] = [
  "created",
  "updated",
  "unchanged",
  "deleted",
  "absent",
  "failed",
  "under way",
  "not begun",
];

/** `32 stacks: 30 created, 2 failed` */
export function summarize(outcomes: readonly Outcome[]): string {
  const parts = WORDS.map((word) => ({
    word,
    count: outcomes.filter(({ what }) => what === word).length,
  })).filter(({ count }) => count > 0);
  const all = parts.map(({ word, count }) => `${count} ${word}`).join(", ");
  return `${outcomes.length} ${outcomes.length === 1 ? "stack" : "stacks"}: ${all || "nothing to do"}`;
}

/** @returns a line a stack that failed with its reason, and one with what to do where it is more than to try again */
export function describeFailures(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ what }) => what === "failed")
    .flatMap(({ stack, reason, fix }) => [
      `${pc.red("failed")} ${stack}: ${reason}`,
      ...(fix === undefined ? [] : [`       ${fix}`]),
    ]);
}

/** @returns the seats with which something is left to do; what they share has none */
export const seatsLeft = (outcomes: readonly Outcome[], shared: string): string[] =>
  outcomes.filter((outcome) => !isDone(outcome) && outcome.seat !== shared).map(({ seat }) => seat);
