import type { ResourceRecord } from "../records";
import { retainedOnRollback } from "./clean-up";
import type { Deletion } from "./delete-resource";
import { deleteThings } from "./delete-things";
import { Interrupted, type Run } from "./run";

/**
 * Deletes every resource of a stack, for a deletion or for the rollback of a creation.
 * @returns logical ids of those that could not be deleted
 */
export async function tearDown(run: Run, cause: "deletion" | "roll-back"): Promise<string[]> {
  const records = run.engine.store.resources(run.stackId);
  const failed = await deleteThings(
    run,
    records.flatMap((record) => deletionsOf(run, record, cause)),
  );
  if (run.stopping.aborted) throw new Interrupted("the process stops");
  return failed;
}

function deletionsOf(run: Run, record: ResourceRecord, cause: "deletion" | "roll-back"): Deletion[] {
  const { logicalId, standing, outdated } = record;
  const { retain = [], retainExceptOnCreate } = run.operation();
  const released = retain.includes(logicalId);
  const deletions: Deletion[] = outdated.map((thing) => ({ logicalId, thing, retain: released }));
  if (!standing) return deletions;
  const retained =
    cause === "deletion"
      ? standing.deletionPolicy !== "Delete" && !standing.unfinished
      : retainedOnRollback(standing, retainExceptOnCreate);
  return [...deletions, { logicalId, thing: standing, retain: released || retained }];
}
