import { validationError } from "../errors";
import { type Intrinsic, isUnknown, scalarText } from "./intrinsic";
import { KNOWN_AFTER_APPLY } from "./scope";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-base64.html */
export const base64: Intrinsic = {
  key: "Fn::Base64",
  async evaluate(argument, _scope, evaluate) {
    const value = await evaluate(argument);
    if (isUnknown(value)) return KNOWN_AFTER_APPLY;
    const text = scalarText(value);
    if (text === undefined) {
      throw validationError("Template error: every Fn::Base64 object must have a String-typed value.");
    }
    return Buffer.from(text).toString("base64");
  },
};
