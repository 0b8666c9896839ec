import { isDeepStrictEqual } from "node:util";
import { refused } from "../errors";
import { DependencyGraph } from "../graph/dependency-graph";
import { traverse } from "../graph/traverse";
import { desiredOf } from "../plan/desired";
import type { ResourceRecord, Settled } from "../records";
import { Interrupted, type Run } from "./run";
import { updateResource } from "./update-resource";

/** What the command line looks for to tell which resources were left out. */
const SKIPPED = "Resource skipped during UpdateRollback";

/**
 * Brings the resources that a failed update has touched back to what they were, each before those that it needs. What the
 * update has made anew stays for the clean-up.
 * @returns logical ids of the resources that could not be brought back
 */
export async function revert(run: Run): Promise<string[]> {
  const mark = `${run.operation().id}:roll-back`;
  const records = run.engine.store.resources(run.stackId);
  const edges = new Map(
    records.map(({ logicalId, before, standing }) => [logicalId, (before ?? standing)?.dependsOn ?? []]),
  );
  const failed = await traverse({
    graph: new DependencyGraph(edges),
    direction: "backward",
    onFailure: "go-on",
    visit: (logicalId) => revertResource(run, logicalId, mark),
  });
  if (run.stopping.aborted) throw new Interrupted("the process stops");
  return failed;
}

async function revertResource(run: Run, logicalId: string, mark: string): Promise<boolean> {
  const { engine, journal, stackId } = run;
  const record = engine.store.resource(stackId, logicalId);
  if (!record?.before || !record.standing) return true;
  if (record.done === mark) return !record.status.endsWith("_FAILED");
  const { before, standing } = record;
  if (run.operation().skip?.includes(logicalId)) {
    await journal.resourceStatus(stackId, logicalId, "UPDATE_COMPLETE", SKIPPED, {
      done: mark,
      standing: { ...standing, ...desiredOf(before) },
      attempted: undefined,
    });
    return true;
  }
  if (standing.physicalId !== before.physicalId && !standing.byUpdate) {
    await takeBack(run, record, standing, before, mark);
    return true;
  }
  const failedBefore = record.status === "UPDATE_FAILED";
  if (!failedBefore && !record.step && isDeepStrictEqual(standing, before)) return true;
  const same =
    isDeepStrictEqual(standing.properties, before.properties) &&
    isDeepStrictEqual(standing.tags, before.tags);
  if (same && !standing.uncertain && !record.step) {
    const patch = { standing: before, attempted: undefined, done: mark };
    await journal.resourceStatus(stackId, logicalId, "UPDATE_COMPLETE", undefined, patch);
    return true;
  }
  const type = engine.types().find(record.type);
  if (!type) throw refused(`Resource type ${record.type}`);
  return updateResource(run, logicalId, desiredOf(before), type, mark, "revert");
}

/** The thing that was replaced still exists: it takes its place again, and the new one is to be deleted. */
async function takeBack(
  run: Run,
  record: ResourceRecord,
  standing: Settled,
  before: Settled,
  mark: string,
): Promise<void> {
  const others = record.outdated.filter(({ physicalId }) => physicalId !== before.physicalId);
  await run.journal.resourceStatus(run.stackId, record.logicalId, "UPDATE_COMPLETE", undefined, {
    standing: before,
    physicalId: before.physicalId,
    outdated: [...others, standing],
    attempted: undefined,
    done: mark,
  });
}
