import { validationError } from "../errors";
import { evaluateCondition } from "./condition";
import type { Intrinsic } from "./intrinsic";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html */
export const or: Intrinsic = {
  key: "Fn::Or",
  async evaluate(argument, scope, evaluate) {
    if (!Array.isArray(argument) || argument.length < 2 || argument.length > 10) throw malformed();
    let any = false;
    for (const operand of argument) {
      if (await evaluateCondition(operand, scope, evaluate, malformed)) any = true;
    }
    return any;
  },
};

const malformed = () =>
  validationError(
    "Template error: every Fn::Or object requires a list of at least 2 and at most 10 boolean parameters.",
  );
