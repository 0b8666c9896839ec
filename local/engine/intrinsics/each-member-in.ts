import { validationError } from "../errors";
import { type Intrinsic, scalarText } from "./intrinsic";

/**
 * Of rules: whether all of a list are in another.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html
 */
export const eachMemberIn: Intrinsic = {
  key: "Fn::EachMemberIn",
  async evaluate(argument, _scope, evaluate) {
    const operands = await evaluate(argument);
    const [list, allowed] = Array.isArray(operands) && operands.length === 2 ? operands : [];
    if (!Array.isArray(list) || !Array.isArray(allowed)) {
      throw validationError("Template error: every Fn::EachMemberIn object requires two lists.");
    }
    const texts = allowed.map(scalarText);
    return list.every((item) => texts.includes(scalarText(item)));
  },
};
