import { createResource } from "../create-resource";
import { exportInUse } from "../exports";
import { failedResources } from "../outcome";
import type { Run } from "../run";
import { tearDown } from "../tear-down";
import { finish } from "./finish";

/** Deletes a stack and all that is in it. */
export async function deleteStack(run: Run): Promise<void> {
  const inUse = exportsInUse(run);
  if (inUse) {
    // A deletion that may not be ends in the status that the stack had before.
    const status = run.stack().statusBefore ?? "CREATE_COMPLETE";
    await finish(run, status, inUse, false, { deletedAt: undefined, statusBefore: undefined });
    return;
  }
  await settleCreations(run);
  const failed = await tearDown(run, "deletion");
  const reason = failed.length > 0 ? failedResources({ delete: failed }) : undefined;
  if (failed.length > 0 && !run.operation().force) {
    await finish(run, "DELETE_FAILED", reason, false, { statusBefore: undefined });
    return;
  }
  const { store } = run.engine;
  await Promise.all(
    store.changeSets(run.stackId).map(({ changeSetId }) => store.deleteChangeSet(changeSetId)),
  );
  await finish(run, "DELETE_COMPLETE", undefined, true, {
    target: undefined,
    statusBefore: undefined,
    changeSetId: undefined,
    imports: [],
    targetImports: undefined,
    terminationProtection: false,
  });
}

function exportsInUse(run: Run): string | undefined {
  for (const { exportName } of run.stack().outputs) {
    const users = exportName === undefined ? [] : run.engine.store.importers(exportName);
    if (exportName !== undefined && users.length > 0) return exportInUse(exportName, users);
  }
  return undefined;
}

/**
 * A creation that a crash broke off while the deletion was already asked for: its handler is called once more with the same
 * token and told at once to give up, so that what it may have made is known and can be deleted.
 */
async function settleCreations(run: Run): Promise<void> {
  const { store } = run.engine;
  for (const { logicalId, step } of store.resources(run.stackId)) {
    const type = run.engine.types().find(step?.desired?.type ?? "");
    if (step?.action !== "create" || !step.desired || !type) continue;
    const cancelled = new AbortController();
    cancelled.abort(new Error("the stack is deleted"));
    await createResource(
      { ...run, cancelled },
      logicalId,
      step.desired,
      type,
      `${run.operation().id}:settle`,
    );
  }
}
