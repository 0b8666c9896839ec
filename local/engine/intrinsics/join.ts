import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import { type Intrinsic, isUnknown, scalarText } from "./intrinsic";
import { KNOWN_AFTER_APPLY } from "./scope";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-join.html */
export const join: Intrinsic = {
  key: "Fn::Join",
  async evaluate(argument, _scope, evaluate) {
    const [delimiter, list] = Array.isArray(argument) && argument.length === 2 ? argument : [];
    if (typeof delimiter !== "string" || list === undefined) throw malformed();
    const values = await evaluate(list);
    if (isUnknown(values)) return KNOWN_AFTER_APPLY;
    if (!Array.isArray(values)) throw malformed();
    return values.map(part).join(delimiter);
  },
};

function part(value: Value): string {
  const text = scalarText(value);
  if (text === undefined) throw malformed();
  return text;
}

const malformed = () =>
  validationError(
    "Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be " +
      "joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.",
  );
