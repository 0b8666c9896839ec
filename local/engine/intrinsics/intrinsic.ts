import type { Value } from "../../core/resource-type";
import { KNOWN_AFTER_APPLY, type Scope } from "./scope";

/** Evaluates a part of the template: undefined stands for AWS::NoValue. */
export type Evaluate = (node: Value) => Promise<Value | undefined>;

/** One intrinsic function. */
export interface Intrinsic {
  /** Its key in a template: `Fn::Join`. */
  readonly key: string;
  /**
   * @param argument as it stands in the template, not evaluated
   * @throws AwsError ValidationError in AWS's words
   */
  evaluate(argument: Value, scope: Scope, evaluate: Evaluate): Promise<Value | undefined>;
}

/** @returns whether the value, or anything in it, is not known before its resource stands */
export function isUnknown(value: Value | undefined): boolean {
  if (typeof value === "string") return value.includes(KNOWN_AFTER_APPLY);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(isUnknown);
}

/** @returns a scalar as text; undefined for lists and objects */
export function scalarText(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}
