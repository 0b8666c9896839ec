import { type Context, valuesOf } from "./context";
import { OPERATORS } from "./operators";
import type { ValueTest } from "./operators/operator";
import { compileTemplate } from "./template";

/** One operator and one key of a Condition element. */
export type Condition = (context: Context) => boolean;

/** What an operator's name says beside the comparison. */
export interface OperatorName {
  /** Name of the comparison in lower case, `stringlike`. */
  base: string;
  quantifier: "one" | "all" | "any";
  ifExists: boolean;
}

/** @returns the operator's name taken apart, or undefined when there is no such operator */
export function readOperatorName(text: string): OperatorName | undefined {
  const match = /^(?:(forallvalues|foranyvalue):)?([a-z]+?)(ifexists)?$/.exec(text.toLowerCase());
  if (!match) return undefined;
  const base = match[2] ?? "";
  const ifExists = match[3] !== undefined;
  if (base !== "null" && !Object.hasOwn(OPERATORS, base)) return undefined;
  if (base === "null" && (ifExists || match[1] !== undefined)) return undefined;
  return { base, quantifier: match[1] === "forallvalues" ? "all" : match[1] ? "any" : "one", ifExists };
}

/**
 * Compiles one line of a Condition element.
 * @param name the operator, already known to be one
 * @param variables whether the policy's version knows variables
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function compileCondition(
  name: OperatorName,
  key: string,
  expected: readonly string[],
  variables: boolean,
): Condition {
  const lowerKey = key.toLowerCase();
  if (name.base === "null") return nullCondition(lowerKey, expected);
  const known = OPERATORS[name.base];
  if (!known) throw new Error(`no condition operator ${name.base}`);
  const { operator, negated = false } = known;
  const tests = expected.map((text) =>
    operator.test(compileTemplate(text, { variables, wildcards: operator.wildcards })),
  );
  return (context) => {
    const values = valuesOf(context, lowerKey);
    if (values.length === 0) return withoutKey(name, negated);
    return holds(name.quantifier, negated, tests, values, context);
  };
}

/** `Null: true` wants the key absent; an empty list of values is as none. */
function nullCondition(key: string, expected: readonly string[]): Condition {
  const absent = expected.map((text) => text.toLowerCase() === "true");
  return (context) => absent.includes(valuesOf(context, key).length === 0);
}

/** A request without the key passes the negations, and whatever says `IfExists`. */
function withoutKey({ quantifier, ifExists }: OperatorName, negated: boolean): boolean {
  if (ifExists || quantifier === "all") return true;
  return quantifier === "one" && negated;
}

function holds(
  quantifier: OperatorName["quantifier"],
  negated: boolean,
  tests: readonly ValueTest[],
  values: readonly string[],
  context: Context,
): boolean {
  const passes = (value: string): boolean => tests.some((test) => test(value, context)) !== negated;
  // Without a qualifier, several values are as one that any of them matches.
  const every = quantifier === "all" || (quantifier === "one" && negated);
  return every ? values.every(passes) : values.some(passes);
}
