import { setTimeout as pause } from "node:timers/promises";
import type { Result, Step } from "../../checks";
import { check, openSteps } from "./check";
import type { OpenLab } from "./lab-context";

/** AWS tells nobody when an object arrives, so it is asked again and again. */
const ROUND_MS = 3_000;

/**
 * Looks at the steps that are begun and not passed, again and again, until there is none left to pass or nobody looks any more.
 * @param steps of which it is told
 * @param told is handed what is new of a step
 */
export async function watch(
  open: OpenLab,
  steps: readonly Step[],
  told: (step: Step, result: Result) => void,
): Promise<void> {
  const known = new Map<string, string>();
  const { signal } = open.lab;
  while (!signal?.aborted) {
    const left = openSteps(open).filter((step) => steps.includes(step));
    if (left.length === 0) return;
    for (const step of left) {
      if (!open.notebook.step(step.id).begun) continue;
      const result = await check(open, step);
      const news = JSON.stringify(result.points);
      if (known.get(step.id) === news || signal?.aborted) continue;
      known.set(step.id, news);
      told(step, result);
    }
    await pause(ROUND_MS, undefined, signal && { signal }).catch(() => undefined);
  }
}
