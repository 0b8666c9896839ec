import { validationError } from "../errors";
import { type Intrinsic, isUnknown, scalarText } from "./intrinsic";
import { KNOWN_AFTER_APPLY } from "./scope";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html */
export const importValue: Intrinsic = {
  key: "Fn::ImportValue",
  async evaluate(argument, scope, evaluate) {
    const name = await evaluate(argument);
    if (isUnknown(name)) return KNOWN_AFTER_APPLY;
    const text = scalarText(name);
    if (text === undefined) {
      throw validationError(
        "Template error: the attribute in Fn::ImportValue must be a string or a function that returns a string",
      );
    }
    return scope.exported(text);
  },
};
