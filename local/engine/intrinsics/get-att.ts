import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import type { Intrinsic } from "./intrinsic";

/**
 * Both ways of writing it: `["Logical", "Attribute"]` and `"Logical.Attribute"`; an attribute may hold dots.
 * @returns logical id and the attribute, not evaluated
 * @throws AwsError ValidationError
 */
export function getAttParts(argument: Value): { logicalId: string; attribute: Value } {
  const dot = typeof argument === "string" ? argument.indexOf(".") : -1;
  const parts =
    typeof argument === "string" && dot > 0 ? [argument.slice(0, dot), argument.slice(dot + 1)] : argument;
  if (Array.isArray(parts) && parts.length >= 2) {
    const [logicalId, first, ...rest] = parts;
    const attribute = rest.length > 0 ? [first, ...rest].join(".") : first;
    if (typeof logicalId === "string" && logicalId && attribute !== undefined && attribute !== "") {
      return { logicalId, attribute };
    }
  }
  throw validationError(
    "Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute",
  );
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html */
export const getAtt: Intrinsic = {
  key: "Fn::GetAtt",
  async evaluate(argument, scope, evaluate) {
    const { logicalId, attribute } = getAttParts(argument);
    const name = await evaluate(attribute);
    if (typeof name !== "string") {
      throw validationError(
        "Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute",
      );
    }
    return scope.attribute(logicalId, name);
  },
};
