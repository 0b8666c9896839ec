import { compileDatePattern, type DatePattern } from "./date-pattern";

/** The member that a prefix stands in; AWS's sentences name it. */
export type PrefixMember = "Prefix" | "ErrorOutputPrefix";

/** One piece of a prefix. */
export type Part =
  | { kind: "literal"; text: string }
  | { kind: "timestamp"; pattern: DatePattern }
  | { kind: "random-string" }
  | { kind: "error-output-type" }
  | { kind: "partition-key"; from: "query" | "lambda"; key: string };

/** What is wrong with a prefix, in AWS's words. */
export class PrefixProblem extends Error {}

const EXPRESSION = /!\{([a-zA-Z]+):([^{}]*)\}/g;

/**
 * Takes a prefix apart: literal text and `!{namespace:value}`.
 * @throws PrefixProblem
 * @see https://docs.aws.amazon.com/firehose/latest/dev/s3-prefixes.html
 */
export function parsePrefix(prefix: string, member: PrefixMember): Part[] {
  const parts: Part[] = [];
  let end = 0;
  const literal = (text: string): void => {
    if (text.includes("!{")) throw new PrefixProblem("Invalid expression usage");
    if (text !== "") parts.push({ kind: "literal", text });
  };
  for (const match of prefix.matchAll(EXPRESSION)) {
    const [whole, namespace = "", value = ""] = match;
    literal(prefix.slice(end, match.index));
    parts.push(expression(namespace, value, member));
    end = match.index + whole.length;
  }
  literal(prefix.slice(end));
  return parts;
}

function expression(namespace: string, value: string, member: PrefixMember): Part {
  const wrong = new PrefixProblem(
    `Invalid conversion character used in the value of the expression in ${member}`,
  );
  switch (namespace) {
    case "timestamp": {
      const pattern = compileDatePattern(value);
      if (!pattern) throw wrong;
      return { kind: "timestamp", pattern };
    }
    case "firehose":
      if (value !== "random-string" && value !== "error-output-type") throw wrong;
      return { kind: value };
    case "partitionKeyFromQuery":
    case "partitionKeyFromLambda":
      if (value === "") throw wrong;
      return { kind: "partition-key", from: namespace.endsWith("Query") ? "query" : "lambda", key: value };
    default:
      throw new PrefixProblem(`Namespace to the left of colon (${namespace}) is an invalid keyword!`);
  }
}
