import { checkStep, type Result, type Step, stepsOf } from "../../checks";
import type { OpenLab } from "./lab-context";

/**
 * Looks at a step and keeps the result with its time. What was passed once stays passed: later steps change what it rests on.
 * @returns how it stands now
 */
export async function check({ lab, notebook }: OpenLab, step: Step): Promise<Result> {
  const attempt = notebook.step(step.id);
  const result = await checkStep(step, lab, attempt);
  if (lab.signal?.aborted || !attempt.begun) return result;
  notebook.change(step.id, (notes) => {
    // Begun anew in the meantime: this result is of another attempt.
    if (notes.begun?.nonce !== attempt.begun?.nonce) return undefined;
    const passed = notes.passed ?? (result.passed ? result.at : undefined);
    return { ...notes, result, ...(passed !== undefined && { passed }) };
  });
  return result;
}

/** @returns the seat's steps that are not passed yet, in the order of the course */
export function openSteps({ lab, notebook }: Pick<OpenLab, "lab" | "notebook">): Step[] {
  const { steps } = notebook.read();
  return stepsOf(lab.seat).filter(({ id }) => steps[id]?.passed === undefined);
}
