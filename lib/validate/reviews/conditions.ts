import { render } from "../../guardrails/render";
import { at } from "../../guardrails/template";

/** Operators that hold only when the key is there and has the value. */
const STRICT =
  /^(?:ForAnyValue:)?(?:StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress|NumericEquals)$/;

/** Values that hold for everyone. */
const ANYTHING = ["*", "0.0.0.0/0", "::/0"];

/** @returns the texts of a member that may be one or a list, rendered */
export function texts(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((one) => render(one));
}

/**
 * @param condition of a statement
 * @param keys in small letters
 * @returns whether the condition holds only for some value of one of these keys
 */
export function isBoundBy(condition: unknown, keys: readonly string[]): boolean {
  if (typeof condition !== "object" || condition === null) return false;
  return Object.keys(condition).some(
    (operator) =>
      STRICT.test(operator) &&
      Object.entries(at(condition, operator) ?? {}).some(
        ([key, value]) =>
          keys.includes(key.toLowerCase()) && !texts(value).some((one) => ANYTHING.includes(one)),
      ),
  );
}
