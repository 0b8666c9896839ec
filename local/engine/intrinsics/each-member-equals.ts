import { validationError } from "../errors";
import { type Intrinsic, scalarText } from "./intrinsic";

/**
 * Of rules: whether all of a list are one value.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html
 */
export const eachMemberEquals: Intrinsic = {
  key: "Fn::EachMemberEquals",
  async evaluate(argument, _scope, evaluate) {
    const operands = await evaluate(argument);
    const [list, value] = Array.isArray(operands) && operands.length === 2 ? operands : [];
    if (!Array.isArray(list) || typeof value === "object" || value === undefined) {
      throw validationError(
        "Template error: every Fn::EachMemberEquals object requires a list and a string.",
      );
    }
    return list.every((item) => scalarText(item) === String(value));
  },
};
