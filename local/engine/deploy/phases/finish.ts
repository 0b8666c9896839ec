import type { StackStatus } from "@aws-sdk/client-cloudformation";
import type { StackRecord } from "../../records";
import type { Run } from "../run";

/**
 * Ends an operation: the stack gets its last status, and the change set that it came from is told.
 * @param succeeded whether what was asked for has been done
 */
export async function finish(
  run: Run,
  status: StackStatus,
  reason: string | undefined,
  succeeded: boolean,
  patch: { [K in keyof StackRecord]?: StackRecord[K] | undefined } = {},
): Promise<void> {
  const { store } = run.engine;
  const { id, kind, clientToken, changeSetId } = run.operation();
  const changeSet = changeSetId === undefined ? undefined : store.changeSet(changeSetId);
  if (changeSet) {
    const executionStatus = succeeded ? "EXECUTE_COMPLETE" : "EXECUTE_FAILED";
    await store.putChangeSet({ ...changeSet, executionStatus });
  }
  await run.journal.stackStatus(run.stackId, status, reason, {
    ...patch,
    operation: undefined,
    lastOperation: { id, kind, ...(clientToken !== undefined && { clientToken }) },
  });
  await store.dropUnusedTemplates();
}
