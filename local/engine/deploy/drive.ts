import type { Phase } from "../records";
import { deleteStack } from "./phases/delete";
import { forward } from "./phases/forward";
import { cleanUp, rollBack } from "./phases/roll-back";
import type { Run } from "./run";

/** Each phase ends by writing the next one, or the end of the operation, into the stack's record. */
const PHASES: Record<Phase, (run: Run) => Promise<void>> = {
  apply: forward,
  "roll-back": rollBack,
  "clean-up": cleanUp,
  delete: deleteStack,
};

/**
 * Carries an operation on from the phase in its record to its end. Started anew after a crash, it goes on where it was:
 * each step is in the records before it is taken, and is taken again with the same token.
 */
export async function drive(run: Run): Promise<void> {
  for (;;) {
    if (!run.stack().operation) return;
    const { phase } = run.operation();
    // Only going forward can be given up: what takes it back, or cleans up, runs to its end.
    await PHASES[phase](phase === "apply" ? run : { ...run, cancelled: new AbortController() });
  }
}
