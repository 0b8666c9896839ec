import { arnText, compileArnPattern, matchesArn } from "../arn-pattern";
import type { Operator } from "./operator";

/** ArnEquals and ArnLike are one: each part is matched apart, with wildcards. */
export const arnLike: Operator = {
  wildcards: true,
  test(expected) {
    if (expected.fixed !== undefined) {
      const pattern = compileArnPattern(expected.fixed);
      return (value) => matchesArn(pattern, arnText(value));
    }
    return (value, context) => {
      const text = expected.fill(context);
      return text !== undefined && matchesArn(compileArnPattern(text), arnText(value));
    };
  },
};
