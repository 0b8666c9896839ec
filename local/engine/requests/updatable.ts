import { stackNotUpdatable, validationError } from "../errors";
import type { StackRecord } from "../records";

const UPDATABLE = ["CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"];
const PAUSED = ["CREATE_FAILED", "UPDATE_FAILED"];

/**
 * Makes sure that an update may begin.
 * @param disableRollback whether the update leaves what stands when it fails; only then can it go on from a failure
 * @throws AwsError ValidationError
 */
export function checkUpdatable({ stackId, status }: StackRecord, disableRollback: boolean | undefined): void {
  if (UPDATABLE.includes(status)) return;
  if (!PAUSED.includes(status)) throw stackNotUpdatable(stackId, status);
  if (disableRollback) return;
  throw validationError(
    `This stack is currently in a non-terminal [${status}] state. To update the stack from this state, please use the ` +
      "disable-rollback parameter with update-stack API. To rollback to the last known good state, use the rollback-stack API",
  );
}

/** @returns whether a change set can be made on the stack */
export function checkChangeable({ stackId, status }: StackRecord): void {
  if (![...UPDATABLE, ...PAUSED].includes(status)) throw stackNotUpdatable(stackId, status);
}
