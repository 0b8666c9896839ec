import { compilePattern, matches } from "../pattern";
import { comparison, type Operator } from "./operator";

const same = (text: string): string => text;

export const stringEquals = comparison(same, (actual, expected) => actual === expected);

export const stringEqualsIgnoreCase = comparison(
  (text) => text.toLowerCase(),
  (actual, expected) => actual === expected,
);

export const bool = stringEqualsIgnoreCase;

export const stringLike: Operator = {
  wildcards: true,
  test(expected) {
    if (expected.fixed !== undefined) {
      const pattern = compilePattern(expected.fixed);
      return (value) => matches(pattern, value);
    }
    return (value, context) => {
      const text = expected.fill(context);
      return text !== undefined && matches(compilePattern(text), value);
    };
  },
};

/** The policy holds base 64; so does the request's value. */
export const binaryEquals = comparison(
  (text) => Buffer.from(text, "base64").toString("hex"),
  (actual, expected) => actual === expected,
);
