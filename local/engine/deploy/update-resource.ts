import type { ResourceType } from "../../core/resource-type";
import type { Desired } from "../plan/desired";
import type { ResourceRecord, Settled, Step } from "../records";
import { attempt } from "./attempt";
import { resourceContext, stepToken } from "./resource-context";
import type { Run } from "./run";

/**
 * Changes a standing resource in place; goes on with an update that a crash broke off.
 * @param phase goes into the token, so that going back is not taken for going forward
 * @returns whether it succeeded
 */
export async function updateResource(
  run: Run,
  logicalId: string,
  desired: Desired,
  type: ResourceType,
  mark: string,
  phase: "update" | "revert",
): Promise<boolean> {
  const { engine, journal, stackId } = run;
  const record = engine.store.resource(stackId, logicalId);
  const standing = record?.standing;
  if (!record || !standing) throw new Error(`resource ${logicalId} of ${stackId} does not stand`);
  const step = record.step ?? (await begin(run, record, standing, desired, phase));
  const previous = record.attempted?.properties ?? standing.properties;
  const context = resourceContext(run, logicalId, desired, step.token, async () => {});
  const updated = await attempt(run, step.token, "Resource update cancelled", () =>
    type.update(standing, desired.properties, previous, context),
  );
  if (updated.reason !== undefined) {
    await journal.resourceStatus(
      stackId,
      logicalId,
      "UPDATE_FAILED",
      updated.reason,
      { step: undefined, done: mark, standing: { ...standing, uncertain: true }, attempted: desired },
      { properties: desired.properties },
    );
    return false;
  }
  const replaced = updated.value.physicalId !== standing.physicalId;
  const settled: Settled = { ...desired, ...updated.value, ...(replaced && { byUpdate: true }) };
  await journal.resourceStatus(stackId, logicalId, "UPDATE_COMPLETE", undefined, {
    standing: settled,
    physicalId: settled.physicalId,
    outdated: outdatedBy(record, standing, settled),
    step: undefined,
    attempted: undefined,
    done: mark,
  });
  return true;
}

async function begin(
  run: Run,
  record: ResourceRecord,
  standing: Settled,
  desired: Desired,
  phase: "update" | "revert",
): Promise<Step> {
  const operation = run.operation().id;
  const step: Step = {
    operation,
    action: "update",
    token: stepToken(operation, record.logicalId, phase),
    startedAt: run.engine.cloud.clock.now(),
    desired,
  };
  await run.journal.resourceStatus(run.stackId, record.logicalId, "UPDATE_IN_PROGRESS", undefined, {
    step,
    before: record.before === undefined ? standing : record.before,
  });
  return step;
}

/** A handler that answers an update with another physical id has made a new thing: the old one is to be deleted. */
function outdatedBy(record: ResourceRecord, standing: Settled, settled: Settled): readonly Settled[] {
  if (settled.physicalId === standing.physicalId) return record.outdated;
  const others = record.outdated.filter(({ physicalId }) => physicalId !== settled.physicalId);
  return [...others, standing];
}
