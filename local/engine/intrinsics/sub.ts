import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import { isStructure, type Structure } from "../template/structure";
import { type Intrinsic, isUnknown, scalarText } from "./intrinsic";
import { KNOWN_AFTER_APPLY } from "./scope";

/** `${!Literal}` stays as `${Literal}`; names hold letters, digits, dots, colons. */
const PLACEHOLDER = /\$\{\s*(!?)([A-Za-z0-9_:.-]+)\s*\}/g;

/**
 * @returns the text and the variables of its own
 * @throws AwsError ValidationError
 */
export function subParts(argument: Value): { text: string; variables: Structure } {
  const [text, variables = {}] = Array.isArray(argument) ? argument : [argument];
  const wellFormed = !Array.isArray(argument) || argument.length <= 2;
  if (typeof text === "string" && isStructure(variables) && wellFormed) return { text, variables };
  throw validationError(
    "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as " +
      "first argument, and an optional second argument to specify a mapping of values to replace in the string",
  );
}

/** @returns names in a text of Fn::Sub that must be found outside: `Parameter`, `Resource`, `Resource.Attribute` */
export function subNames(argument: Value): string[] {
  const { text, variables } = subParts(argument);
  return [...text.matchAll(PLACEHOLDER)]
    .filter(([, literal, name]) => !literal && !Object.hasOwn(variables, name ?? ""))
    .map(([, , name]) => name ?? "");
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
export const sub: Intrinsic = {
  key: "Fn::Sub",
  async evaluate(argument, scope, evaluate) {
    const { text, variables } = subParts(argument);
    const found = new Map<string, Value | undefined>();
    for (const [name, value] of Object.entries(variables)) found.set(name, await evaluate(value));
    for (const name of subNames(argument)) {
      const dot = name.indexOf(".");
      found.set(
        name,
        dot < 0 ? scope.reference(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1)),
      );
    }
    if ([...found.values()].some(isUnknown)) return KNOWN_AFTER_APPLY;
    return text.replace(PLACEHOLDER, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      const value = scalarText(found.get(name));
      if (value === undefined) {
        throw validationError(
          `Template error: variable ${name} in Fn::Sub expression does not resolve to a string`,
        );
      }
      return value;
    });
  },
};
