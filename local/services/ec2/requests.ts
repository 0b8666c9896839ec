import type { Having } from "../../core/validation";
import { missingParameter } from "./errors";

/** An answer without the SDK's own member. */
export type Output<T> = Omit<T, "$metadata">;

/**
 * Makes sure that a request has what it must have.
 * @throws AwsError MissingParameter
 */
export function needs<T extends object, K extends keyof T & string>(
  input: T,
  ...names: K[]
): asserts input is Having<T, K> {
  const missing = names.find((name) => input[name] === undefined || input[name] === null);
  if (missing !== undefined) throw missingParameter(missing.charAt(0).toLowerCase() + missing.slice(1));
}
