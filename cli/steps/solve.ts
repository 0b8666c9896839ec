import type { Result, Step } from "../../checks";
import { PREPARATIONS, SOLUTIONS, type SolutionContext } from "../../examples/solutions";
import { keepAnswers } from "./answer";
import { begin } from "./begin";
import { check } from "./check";
import type { OpenLab } from "./lab-context";

/** Looks again and again until there is something. */
export type Until = SolutionContext["until"];

/**
 * Runs the lab's own solution of a step, as the student, and looks until it shows.
 * @param until how to wait
 * @throws Error when a step has no solution; whatever the solution throws, or `until` when it does not wait any longer
 */
export async function solve(open: OpenLab, step: Step, until: Until): Promise<Result> {
  const solution = SOLUTIONS[step.name];
  if (!solution) throw new Error(`Step ${step.id} has no solution`);
  const { lab, notebook } = open;
  const signal = lab.signal ?? new AbortController().signal;
  await PREPARATIONS[step.name]?.({ ...lab, signal });
  const begun = await begin(open, step, true);
  notebook.change(step.id, (notes) => ({ ...notes, solved: lab.now() }));
  const answer = (values: Readonly<Record<string, string>>): void =>
    keepAnswers(notebook, step, values, lab.now());
  answer(await solution({ lab: { ...lab, signal }, begun, answer, until }));
  return until(async () => {
    const result = await check(open, step);
    return result.passed ? result : undefined;
  });
}
