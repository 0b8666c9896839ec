import type { ResourceType } from "../../core/resource-type";
import { desiredOf } from "../plan/desired";
import type { ResourceRecord, Settled } from "../records";
import { attempt } from "./attempt";
import { resourceContext, stepToken } from "./resource-context";
import type { Run } from "./run";

/** One thing to be deleted: what stands for a resource, or what once did. */
export interface Deletion {
  logicalId: string;
  thing: Settled;
  /** Let it go without deleting it. */
  retain: boolean;
}

/**
 * Deletes what stands for a resource, or an outdated thing beside it.
 * @param again asked when something else still needs the thing: whether to try once more
 * @returns whether it is gone, or retained
 */
export async function deleteResource(
  run: Run,
  { logicalId, thing, retain }: Deletion,
  type: ResourceType,
  again: () => Promise<boolean>,
): Promise<boolean> {
  const { engine, stackId } = run;
  const record = engine.store.resource(stackId, logicalId);
  if (!record) return true;
  if (retain) {
    await tell(run, record, thing, "DELETE_SKIPPED", undefined, true);
    return true;
  }
  const token = stepToken(run.operation().id, logicalId, `delete ${thing.physicalId}`);
  await tell(run, record, thing, "DELETE_IN_PROGRESS", undefined, false);
  const context = resourceContext(run, logicalId, desiredOf(thing), token, async () => {});
  const remove = () =>
    attempt(run, token, "Resource deletion cancelled", () => type.delete(thing, thing.properties, context));
  let deleted = await remove();
  while (deleted.conflict && (await again())) deleted = await remove();
  const failed = deleted.reason !== undefined;
  const now = engine.store.resource(stackId, logicalId) ?? record;
  await tell(run, now, thing, failed ? "DELETE_FAILED" : "DELETE_COMPLETE", deleted.reason, !failed);
  return !failed;
}

/** The status is the resource's own when what stands is deleted, and only an event when it is something outdated. */
async function tell(
  run: Run,
  record: ResourceRecord,
  thing: Settled,
  status: "DELETE_IN_PROGRESS" | "DELETE_COMPLETE" | "DELETE_FAILED" | "DELETE_SKIPPED",
  reason: string | undefined,
  gone: boolean,
): Promise<void> {
  const { journal, stackId } = run;
  const { logicalId } = record;
  const shown = { physicalId: thing.physicalId, properties: thing.properties };
  if (record.standing?.physicalId === thing.physicalId) {
    const patch = gone ? { standing: undefined, step: undefined } : {};
    await journal.resourceStatus(stackId, logicalId, status, reason, patch, shown);
    return;
  }
  const outdated = gone
    ? record.outdated.filter(({ physicalId }) => physicalId !== thing.physicalId)
    : record.outdated;
  await journal.asideStatus(stackId, logicalId, status, reason, { outdated }, shown);
}
