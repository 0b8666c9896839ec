import type { Value } from "../../core/resource-type";

/** A JSON object of a template. */
export type Structure = { [key: string]: Value };

/** @returns whether the value is an object with members, not a list */
export function isStructure(value: Value | undefined): value is Structure {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @returns name and argument of an intrinsic function (`Ref`, `Condition`, `Fn::…`), or undefined when the value is none */
export function intrinsicOf(value: Value | undefined): { name: string; argument: Value } | undefined {
  if (!isStructure(value)) return undefined;
  const [name, ...others] = Object.keys(value);
  if (name === undefined || others.length > 0) return undefined;
  const argument = value[name];
  if (argument === undefined || !/^(Ref|Fn::.*)$/.test(name)) return undefined;
  return { name, argument };
}
