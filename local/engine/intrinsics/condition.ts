import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import { isStructure } from "../template/structure";
import type { Evaluate } from "./intrinsic";
import { scalarText } from "./intrinsic";
import type { Scope } from "./scope";

/** @returns the name in `{ "Condition": name }`, the reference to another condition */
export function conditionReference(node: Value): string | undefined {
  if (!isStructure(node) || Object.keys(node).length !== 1) return undefined;
  return typeof node.Condition === "string" ? node.Condition : undefined;
}

/**
 * Evaluates an operand of Fn::And, Fn::Or or Fn::Not: a condition function, or a reference to a named condition.
 * @param malformed makes the error of the function whose operand it is
 */
export async function evaluateCondition(
  node: Value,
  scope: Scope,
  evaluate: Evaluate,
  malformed: () => Error,
): Promise<boolean> {
  const name = conditionReference(node);
  if (name !== undefined) {
    const holds = scope.condition(name);
    if (holds === undefined)
      throw validationError(
        `Template format error: Unresolved condition dependency ${name} in the Conditions block of the template`,
      );
    return holds;
  }
  const value = scalarText(await evaluate(node));
  if (value === "true") return true;
  if (value === "false") return false;
  throw malformed();
}
