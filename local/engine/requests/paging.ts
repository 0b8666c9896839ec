import { validationError } from "../errors";
import type { StackRecord } from "../records";

/** @returns the error for a NextToken that was never given */
export const invalidToken = () => validationError("The specified NextToken is not valid.");

/** The latest time that a key can hold (year 5138). */
const END_OF_TIME = 1e14;

/** Stacks as AWS lists them, the youngest first, each with a key that rises in this order. */
export function newestFirst(stacks: readonly StackRecord[]): { key: string; stack: StackRecord }[] {
  return stacks
    .map((stack) => ({ key: `${END_OF_TIME - stack.createdAt}|${stack.stackId}`, stack }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
