import type { Desired } from "../plan/desired";
import type { Run } from "./run";

/**
 * Takes over what only the engine keeps of a resource: policies, metadata, what it depends on.
 * @param shown whether the change is one that AWS shows as an update
 * @returns true, as it cannot fail
 */
export async function noteResource(
  run: Run,
  logicalId: string,
  desired: Desired,
  mark: string,
  shown: boolean,
): Promise<true> {
  const { engine, journal, stackId } = run;
  const record = engine.store.resource(stackId, logicalId);
  if (!record?.standing) throw new Error(`resource ${logicalId} of ${stackId} does not stand`);
  const { standing } = record;
  const patch = {
    standing: { ...standing, ...desired },
    before: record.before === undefined ? standing : record.before,
    done: mark,
  };
  if (shown) {
    await journal.resourceStatus(stackId, logicalId, "UPDATE_IN_PROGRESS", undefined, {
      before: patch.before,
    });
    await journal.resourceStatus(stackId, logicalId, "UPDATE_COMPLETE", undefined, patch);
  } else {
    await journal.patchResource(stackId, logicalId, patch);
  }
  return true;
}
