/** One `!{namespace:value}` of a prefix expression. */
export interface Expression {
  namespace: string;
  value: string;
}

export const NAMESPACES = ["timestamp", "firehose", "partitionKeyFromQuery", "partitionKeyFromLambda"];

/** Letters of java.time's patterns that Firehose takes, found by others by trying all 52. */
const PATTERN_LETTERS = /^[ABDEFGHKLMNOQSWXYZacdeghkmnqsuvwxyz]*$/;

const RANDOM_LENGTH = 11;
const LONGEST_ERROR_TYPE = "metadata-extraction-failed".length;

/** @returns the expressions of a prefix, or undefined when `!{` stands where no expression is */
export function expressionsOf(prefix: string): Expression[] | undefined {
  const found = [...prefix.matchAll(/!\{([^:{}]*):([^{}]*)\}/g)];
  if (found.length !== prefix.split("!{").length - 1) return undefined;
  return found.map(([, namespace = "", value = ""]) => ({ namespace, value }));
}

/**
 * @returns whether Firehose takes the pattern: text in single quotes is literal, zone ids are `VV`, `p` pads what follows
 * @see https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/time/format/DateTimeFormatter.html
 */
export function isPattern(pattern: string): boolean {
  const bare = pattern.replace(/'[^']*'/g, "");
  if (pattern === "" || bare.includes("'") || /[#{}]/.test(bare)) return false;
  const letters = bare
    .replace(/VV/g, "")
    .replace(/p+(?=[A-Za-z])/g, "")
    .replace(/[^A-Za-z]/g, "");
  return PATTERN_LETTERS.test(letters);
}

/** @returns about how many characters a prefix has once it is evaluated: numbers are as long as their patterns, words vary */
export function evaluatedLength(prefix: string): number {
  const literal = prefix.replace(/!\{[^}]*\}/g, "").length;
  return (expressionsOf(prefix) ?? []).reduce((sum, expression) => sum + lengthOf(expression), literal);
}

function lengthOf({ namespace, value }: Expression): number {
  if (namespace === "timestamp") return value.replace(/'/g, "").length;
  if (namespace !== "firehose") return 1;
  return value === "random-string" ? RANDOM_LENGTH : LONGEST_ERROR_TYPE;
}
