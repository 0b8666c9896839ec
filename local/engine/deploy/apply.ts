import { isAwsError } from "../../core/errors";
import { traverse } from "../graph/traverse";
import { isUnknown } from "../intrinsics/intrinsic";
import type { Blueprint } from "../plan/blueprint";
import { decide } from "../plan/decide";
import { type Desired, resolveResource } from "../plan/desired";
import { propertyFailure } from "../properties/failure-text";
import type { ResourceRecord } from "../records";
import { createResource } from "./create-resource";
import { noteResource } from "./note-resource";
import { failedResources, type Outcome } from "./outcome";
import { refuseResource } from "./refuse-resource";
import { Interrupted, type Run } from "./run";
import { updateResource } from "./update-resource";

/**
 * Brings the resources of a blueprint up, all that are free at the same time. Resources that this operation has done
 * before a crash are left alone, and those that were under way are gone on with.
 */
export async function apply(run: Run, blueprint: Blueprint, tags: Desired["tags"]): Promise<Outcome> {
  const mark = `${run.operation().id}:apply`;
  const keepGoing = run.operation().disableRollback;
  const failed = await traverse({
    graph: blueprint.graph,
    direction: "forward",
    onFailure: "stop",
    async visit(logicalId) {
      // What is under way is brought to an end in any case, so that it is known what there is to take back.
      const begun = run.engine.store.resource(run.stackId, logicalId)?.step !== undefined;
      if (run.cancelled.signal.aborted && !begun) return true;
      const succeeded = await applyResource(run, blueprint, logicalId, tags, mark);
      if (!succeeded && !keepGoing) run.cancelled.abort(new Interrupted("another resource failed"));
      return succeeded;
    },
  });
  if (run.stopping.aborted) throw new Interrupted("the process stops");
  const { cancelled } = run.operation();
  if (cancelled !== undefined) return { succeeded: false, reason: cancelled };
  if (failed.length === 0) return { succeeded: true };
  const created = failed.filter((logicalId) => statusOf(run, logicalId) === "CREATE_FAILED");
  const updated = failed.filter((logicalId) => !created.includes(logicalId));
  return { succeeded: false, reason: failedResources({ create: created, update: updated }) };
}

const statusOf = (run: Run, logicalId: string) => run.engine.store.resource(run.stackId, logicalId)?.status;

async function applyResource(
  run: Run,
  blueprint: Blueprint,
  logicalId: string,
  tags: Desired["tags"],
  mark: string,
): Promise<boolean> {
  const { store } = run.engine;
  const record = store.resource(run.stackId, logicalId);
  if (record?.done === mark) return !record.status.endsWith("_FAILED");
  const declaration = blueprint.active.resources.get(logicalId);
  const type = run.engine.types().find(declaration?.type ?? "");
  if (!declaration || !type) throw new Error(`resource ${logicalId} has no type`);
  if (record?.step?.desired) return resume(run, record, type, mark);

  const scope = blueprint.scope((other) => store.resource(run.stackId, other)?.standing);
  const resolved = await resolveResource(
    declaration,
    blueprint.graph.dependencies(logicalId),
    type,
    tags,
    scope,
  ).catch((error: unknown) => {
    if (!isAwsError(error)) throw error;
    return error;
  });
  if (isAwsError(resolved)) return refuseResource(run, logicalId, declaration.type, resolved.message, mark);
  const { desired, problems } = resolved;
  if (problems.length > 0)
    return refuseResource(run, logicalId, declaration.type, propertyFailure(problems), mark);
  if (isUnknown(desired.properties)) throw new Error(`resource ${logicalId} refers to what does not stand`);

  const { action, parts } = decide(record?.standing, desired, type);
  switch (action) {
    case "none":
      return noteResource(run, logicalId, desired, mark, false);
    case "note":
      return noteResource(run, logicalId, desired, mark, parts.includes("Metadata"));
    case "update":
      return updateResource(run, logicalId, desired, type, mark, "update");
    case "replace":
      if (run.operation().disableRollback) {
        const reason = "Replacement type updates not supported on stack with disable-rollback.";
        return refuseResource(run, logicalId, declaration.type, reason, mark);
      }
      return createResource(run, logicalId, desired, type, mark);
    case "create":
      return createResource(run, logicalId, desired, type, mark);
  }
}

async function resume(
  run: Run,
  { logicalId, step }: ResourceRecord,
  type: Parameters<typeof createResource>[3],
  mark: string,
): Promise<boolean> {
  if (!step?.desired) throw new Error(`resource ${logicalId} has no step to go on with`);
  return step.action === "update"
    ? updateResource(run, logicalId, step.desired, type, mark, "update")
    : createResource(run, logicalId, step.desired, type, mark);
}
