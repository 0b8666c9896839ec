import type { Context } from "../context";
import type { Template } from "../template";

/** Tells whether one value of the request answers to one value of the policy. */
export type ValueTest = (value: string, context: Context) => boolean;

/** A condition operator without its qualifiers: the positive form of `StringLike` and `StringNotLike`. */
export interface Operator {
  /** Whether `*` and `?` in the policy's value are wildcards. */
  wildcards: boolean;
  /**
   * Makes the test for one value of the policy.
   * @param expected the policy's value, its variables not yet filled in
   */
  test(expected: Template): ValueTest;
}

/**
 * Builds an operator from a comparison of two read values.
 * @param read takes a text apart; undefined when it is none of this kind, and then nothing matches
 */
export function comparison<T>(
  read: (text: string) => T | undefined,
  compare: (actual: T, expected: T) => boolean,
): Operator {
  const both = (value: string, expected: T | undefined): boolean => {
    const actual = read(value);
    return actual !== undefined && expected !== undefined && compare(actual, expected);
  };
  return {
    wildcards: false,
    test(expected) {
      if (expected.fixed !== undefined) {
        const known = read(expected.fixed);
        return (value) => both(value, known);
      }
      return (value, context) => {
        const text = expected.fill(context);
        return text !== undefined && both(value, read(text));
      };
    },
  };
}
