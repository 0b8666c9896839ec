import { validationError } from "../errors";
import { evaluateCondition } from "./condition";
import type { Intrinsic } from "./intrinsic";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html */
export const not: Intrinsic = {
  key: "Fn::Not",
  async evaluate(argument, scope, evaluate) {
    const [operand] = Array.isArray(argument) && argument.length === 1 ? argument : [];
    if (operand === undefined) throw malformed();
    return !(await evaluateCondition(operand, scope, evaluate, malformed));
  },
};

const malformed = () =>
  validationError("Template error: every Fn::Not object requires one boolean parameter.");
