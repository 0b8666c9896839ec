import { isDeepStrictEqual } from "node:util";
import type { Deployment, StackRecord } from "../records";
import type { StackPlan } from "./plan";

/** @returns whether a deployment would change anything of a stack: AWS refuses one that would not */
export function hasChanges(stack: StackRecord, deployment: Deployment, plan: StackPlan): boolean {
  const before = stack.target ?? stack.deployment;
  if (!before || plan.removed.length > 0) return true;
  if (plan.resources.some(({ action }) => action !== "none")) return true;
  const settings = (of: Deployment) => [of.tags, of.notificationArns, of.rollbackConfiguration ?? {}];
  return (
    !isDeepStrictEqual(plan.outputs, stack.outputs) ||
    !isDeepStrictEqual(settings(before), settings(deployment))
  );
}
