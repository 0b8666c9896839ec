import { validationError } from "../errors";
import { type Intrinsic, isUnknown, scalarText } from "./intrinsic";
import { KNOWN_AFTER_APPLY } from "./scope";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-split.html */
export const split: Intrinsic = {
  key: "Fn::Split",
  async evaluate(argument, _scope, evaluate) {
    const [delimiter, source] = Array.isArray(argument) && argument.length === 2 ? argument : [];
    if (typeof delimiter !== "string" || source === undefined) throw malformed();
    const value = await evaluate(source);
    if (isUnknown(value)) return KNOWN_AFTER_APPLY;
    const text = scalarText(value);
    if (text === undefined || delimiter === "") throw malformed();
    return text.split(delimiter);
  },
};

const malformed = () =>
  validationError(
    "Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split " +
      "or a function that returns a string to be split.",
  );
