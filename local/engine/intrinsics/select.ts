import { validationError } from "../errors";
import type { Intrinsic } from "./intrinsic";
import { KNOWN_AFTER_APPLY } from "./scope";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-select.html */
export const select: Intrinsic = {
  key: "Fn::Select",
  async evaluate(argument, _scope, evaluate) {
    const [rawIndex, rawList] = Array.isArray(argument) && argument.length === 2 ? argument : [];
    if (rawIndex === undefined || rawList === undefined) throw malformed();
    const index = await evaluate(rawIndex);
    const list = await evaluate(rawList);
    if (index === KNOWN_AFTER_APPLY || list === KNOWN_AFTER_APPLY) return KNOWN_AFTER_APPLY;
    if (!Array.isArray(list) || !/^\d+$/.test(String(index))) throw malformed();
    const value = list[Number(index)];
    if (value === undefined) {
      throw validationError(`Template error: Fn::Select cannot select nonexistent value at index ${index}`);
    }
    return value;
  },
};

const malformed = () =>
  validationError(
    "Template error: Fn::Select requires a list argument with two elements: an integer index and a list",
  );
