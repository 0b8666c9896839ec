import { applies, type Begun, beginStep, describeOnly, NotReady, type Step } from "../../checks";
import { LabError } from "../lab-error";
import type { OpenLab } from "./lab-context";

/**
 * Begins a step, or goes on with it where it has been begun.
 * @param again issues a new nonce and forgets the answers; that the step was passed once stays
 * @throws LabError when it cannot be begun yet
 */
export async function begin({ lab, notebook }: OpenLab, step: Step, again = false): Promise<Begun> {
  const known = notebook.step(step.id).begun;
  if (known && !again) return known;
  if (!applies(step, lab.seat)) {
    throw new LabError(
      `Step ${step.id} is for classes with ${describeOnly(step.only)}.`,
      `lab check ${lab.seat.seat} lists the steps of this seat.`,
    );
  }
  const begun = await ready(lab, step);
  notebook.change(step.id, ({ passed, solved }) => ({
    begun,
    answers: {},
    ...(passed !== undefined && { passed }),
    ...(solved !== undefined && { solved }),
  }));
  return begun;
}

async function ready(lab: OpenLab["lab"], step: Step): Promise<Begun> {
  try {
    return await beginStep(step, lab);
  } catch (error) {
    if (!(error instanceof NotReady)) throw error;
    throw new LabError(error.message, `Then begin step ${step.id} again.`);
  }
}
