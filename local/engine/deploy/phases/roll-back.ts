import { drawBlueprint } from "../../plan/blueprint";
import { parseTemplate } from "../../template/parse-template";
import { cleanUpAfterRollback, cleanUpAfterUpdate } from "../clean-up";
import { failedResources } from "../outcome";
import { revert } from "../revert";
import type { Run } from "../run";
import { tearDown } from "../tear-down";
import { finish } from "./finish";

/** Takes back what the operation has done: everything of a stack that never stood, the changes of one that did. */
export async function rollBack(run: Run): Promise<void> {
  if (!run.stack().stable) {
    const failed = await tearDown(run, "roll-back");
    if (failed.length > 0) {
      await finish(run, "ROLLBACK_FAILED", failedResources({ delete: failed }), false);
    } else {
      await finish(run, "ROLLBACK_COMPLETE", undefined, false, {
        target: undefined,
        targetImports: undefined,
      });
    }
    return;
  }
  const failed = await revert(run);
  if (failed.length > 0) {
    await finish(run, "UPDATE_ROLLBACK_FAILED", failedResources({ update: failed }), false);
    return;
  }
  await run.journal.stackStatus(run.stackId, "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", undefined, {
    target: undefined,
    targetImports: undefined,
    operation: { ...run.operation(), phase: "clean-up" },
  });
}

/** Deletes what a finished update, or its rollback, leaves over. */
export async function cleanUp(run: Run): Promise<void> {
  const { status, deployment, stackId } = run.stack();
  if (status === "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS") {
    await cleanUpAfterRollback(run);
    await finish(run, "UPDATE_ROLLBACK_COMPLETE", undefined, false);
    return;
  }
  if (!deployment) throw new Error(`stack ${stackId} has no deployment`);
  const { engine } = run;
  const template = parseTemplate(engine.store.template(deployment.template));
  const blueprint = await drawBlueprint(engine, run.stack(), template, deployment, run.identity);
  await cleanUpAfterUpdate(run, new Set(blueprint.active.resources.keys()));
  await finish(run, "UPDATE_COMPLETE", undefined, true);
}
