import type { ResourceRecord, Settled } from "../records";
import type { Deletion } from "./delete-resource";
import { deleteThings } from "./delete-things";
import { Interrupted, type Run } from "./run";
import { settleRecords } from "./settle-records";

/**
 * Deletes what an update has made superfluous: things that were replaced, and resources that are in the template no more.
 * A thing that cannot be deleted is left behind; the update has succeeded all the same.
 * @param kept logical ids of the template that now holds
 */
export async function cleanUpAfterUpdate(run: Run, kept: ReadonlySet<string>): Promise<void> {
  const records = run.engine.store.resources(run.stackId);
  const removed = records.filter(({ logicalId }) => !kept.has(logicalId));
  const deletions = [
    ...records.flatMap(outdatedOf),
    ...removed.flatMap(({ logicalId, standing }) =>
      standing ? [{ logicalId, thing: standing, retain: standing.deletionPolicy !== "Delete" }] : [],
    ),
  ];
  await deleteAll(run, deletions);
  await Promise.all(removed.map(({ logicalId }) => run.engine.store.deleteResource(run.stackId, logicalId)));
  await settleRecords(run);
}

/** Deletes what a failed update has made, now that all is as it was before. */
export async function cleanUpAfterRollback(run: Run): Promise<void> {
  const { store } = run.engine;
  const { retainExceptOnCreate } = run.operation();
  const records = store.resources(run.stackId);
  const created = records.filter(({ before }) => before === null);
  const deletions = [
    ...records.flatMap(({ logicalId, outdated }) =>
      outdated.map((thing) => ({ logicalId, thing, retain: false })),
    ),
    ...created.flatMap(({ logicalId, standing }) =>
      standing
        ? [{ logicalId, thing: standing, retain: retainedOnRollback(standing, retainExceptOnCreate) }]
        : [],
    ),
  ];
  await deleteAll(run, deletions);
  await Promise.all(created.map(({ logicalId }) => store.deleteResource(run.stackId, logicalId)));
  await settleRecords(run);
}

/**
 * Whether a new thing stays although its creation is rolled back.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export function retainedOnRollback(thing: Settled, retainExceptOnCreate: true | undefined): boolean {
  return thing.deletionPolicy === "Retain" && !retainExceptOnCreate && !thing.unfinished;
}

function outdatedOf({ logicalId, outdated }: ResourceRecord): Deletion[] {
  return outdated.map((thing) => ({
    logicalId,
    thing,
    retain: thing.updateReplacePolicy !== "Delete" && !thing.unfinished,
  }));
}

async function deleteAll(run: Run, deletions: readonly Deletion[]): Promise<void> {
  await deleteThings(run, deletions);
  if (run.stopping.aborted) throw new Interrupted("the process stops");
}
