import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import type { Intrinsic } from "./intrinsic";
import type { Scope } from "./scope";

/**
 * @returns the branch of an `Fn::If` that its condition chooses, not evaluated
 * @throws AwsError ValidationError
 */
export function chosenBranch(argument: Value, scope: Pick<Scope, "condition">): Value {
  const [name, whenTrue, whenFalse] = Array.isArray(argument) && argument.length === 3 ? argument : [];
  if (typeof name !== "string" || whenTrue === undefined || whenFalse === undefined) {
    throw validationError("Template error: Fn::If requires a list argument with three elements");
  }
  const holds = scope.condition(name);
  if (holds === undefined) {
    throw validationError(`Template error: unresolved condition dependency ${name} in Fn::If`);
  }
  return holds ? whenTrue : whenFalse;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html */
export const fnIf: Intrinsic = {
  key: "Fn::If",
  evaluate: async (argument, scope, evaluate) => evaluate(chosenBranch(argument, scope)),
};
