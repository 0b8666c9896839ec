import { validationError } from "../errors";
import type { Intrinsic } from "./intrinsic";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html */
export const ref: Intrinsic = {
  key: "Ref",
  async evaluate(argument, scope) {
    if (typeof argument !== "string") {
      throw validationError("Template error: every Ref object must have a single String value.");
    }
    return scope.reference(argument);
  },
};
