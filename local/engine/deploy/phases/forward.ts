import { isAwsError } from "../../../core/errors";
import { drawBlueprint } from "../../plan/blueprint";
import { evaluateOutputs } from "../../plan/outputs";
import { planStack } from "../../plan/plan";
import type { Deployment, Output } from "../../records";
import { parseTemplate } from "../../template/parse-template";
import { apply } from "../apply";
import { exportConflict } from "../exports";
import type { Outcome } from "../outcome";
import { Interrupted, type Run } from "../run";
import { settleRecords } from "../settle-records";
import { finish } from "./finish";

/** What the forward part has brought about. */
interface Result {
  outcome: Outcome;
  outputs: readonly Output[];
  imports: readonly string[];
}

/** Creates or updates the resources of the template that the operation is to deploy. */
export async function forward(run: Run): Promise<void> {
  const { deployment, target, timeoutMinutes } = run.stack();
  const goal = target ?? deployment;
  if (!goal) throw new Error(`stack ${run.stackId} has nothing to deploy`);
  const cancelTimer = startTimer(run, timeoutMinutes);
  const result = await deploy(run, goal).finally(cancelTimer);
  if (result.outcome.succeeded) await complete(run, goal, result);
  else await giveUp(run, result.outcome.reason);
}

/** A stack that takes too long to create is rolled back. */
function startTimer(run: Run, minutes: number | undefined): () => void {
  const { kind, startedAt } = run.operation();
  if (minutes === undefined || kind !== "create") return () => {};
  const { clock } = run.engine.cloud;
  return clock.after(startedAt + minutes * 60_000 - clock.now(), () => {
    void expire(run);
  });
}

async function expire(run: Run): Promise<void> {
  const cancelled = "Stack creation time exceeded the specified timeout";
  try {
    await run.journal.patchStack(run.stackId, { operation: { ...run.operation(), cancelled } });
  } finally {
    run.cancelled.abort(new Interrupted(cancelled));
  }
}

async function deploy(run: Run, goal: Deployment): Promise<Result> {
  try {
    return await deployOrThrow(run, goal);
  } catch (error) {
    if (!isAwsError(error)) throw error;
    return { outcome: { succeeded: false, reason: error.message }, outputs: [], imports: [] };
  }
}

async function deployOrThrow(run: Run, goal: Deployment): Promise<Result> {
  const { engine, stackId } = run;
  const template = parseTemplate(engine.store.template(goal.template));
  const blueprint = await drawBlueprint(engine, run.stack(), template, goal, run.identity);
  await planStack(engine, blueprint, engine.store.resources(stackId), goal.tags);
  const missing = [...blueprint.imports].find(([, found]) => !found)?.[0];
  const fail = (reason: string): Result => ({
    outcome: { succeeded: false, reason },
    outputs: [],
    imports: [],
  });
  if (missing !== undefined) return fail(`No export named ${missing} found`);
  // From now on neither what it will use nor what it used before may be taken away.
  await run.journal.patchStack(stackId, { targetImports: [...blueprint.imports.keys()] });
  const outcome = await apply(run, blueprint, goal.tags);
  if (!outcome.succeeded) return { outcome, outputs: [], imports: [] };
  const scope = blueprint.scope((logicalId) => engine.store.resource(stackId, logicalId)?.standing);
  const outputs = await evaluateOutputs(blueprint, scope);
  const conflict = exportConflict(engine, run.stack(), outputs);
  if (conflict) return fail(conflict);
  return { outcome, outputs, imports: [...blueprint.imports.keys()] };
}

async function complete(run: Run, goal: Deployment, { outputs, imports }: Result): Promise<void> {
  const operation = run.operation();
  const settled = {
    deployment: goal,
    target: undefined,
    outputs,
    imports,
    targetImports: undefined,
    stable: true,
  };
  if (operation.kind === "create") {
    await settleRecords(run);
    await finish(run, "CREATE_COMPLETE", undefined, true, settled);
    return;
  }
  await run.journal.stackStatus(run.stackId, "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", undefined, {
    ...settled,
    operation: { ...operation, phase: "clean-up" },
  });
}

async function giveUp(run: Run, reason: string): Promise<void> {
  const operation = run.operation();
  const { journal, stackId } = run;
  const verb = operation.kind === "create" ? "CREATE" : "UPDATE";
  if (operation.deleteOnFailure && verb === "CREATE") {
    await journal.stackStatus(stackId, "DELETE_IN_PROGRESS", requested(reason, "Delete"), {
      deletedAt: run.engine.cloud.clock.now(),
      operation: { ...operation, phase: "delete" },
    });
    return;
  }
  if (operation.disableRollback) {
    await finish(run, `${verb}_FAILED`, reason, false);
    return;
  }
  const rolledBack = { operation: { ...operation, phase: "roll-back" as const } };
  if (run.stack().stable) {
    await journal.stackStatus(stackId, "UPDATE_ROLLBACK_IN_PROGRESS", reason, rolledBack);
    return;
  }
  const words = requested(reason, "Rollback");
  await journal.stackStatus(stackId, "ROLLBACK_IN_PROGRESS", words, {
    ...rolledBack,
    deletedAt: run.engine.cloud.clock.now(),
  });
}

/** AWS ends a list of resources in a full stop and a space, and puts a full stop behind any other sentence. */
const requested = (reason: string, what: "Rollback" | "Delete"): string =>
  `${reason}${reason.endsWith(" ") ? "" : ". "}${what} requested by user.`;
