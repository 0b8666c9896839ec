import type { Identity } from "../../../core/identity";
import { type ArnText, arnText, compileArnPattern, matchesArn } from "./arn-pattern";
import { compileCondition, readOperatorName } from "./condition";
import type { Context } from "./context";
import { CURRENT_VERSION, type Statement } from "./document";
import { compilePattern, matches, withWildcards } from "./pattern";
import { type Closeness, closenessOf, isOutside } from "./principal";
import { compileTemplate, type Template } from "./template";

/** What holds once a request's values are known; undefined where nothing is left to hold. */
export type Rest = ((context: Context) => boolean) | undefined;

/** A statement, ready to be held against requests in two steps: what an action and a resource decide, and what is left. */
export interface CompiledStatement {
  allow: boolean;
  /**
   * @returns false when the statement has nothing to say to this action on this resource; else what is left to be checked
   */
  narrow(action: string, resource: ArnText): false | { rest: Rest };
  /** @returns how closely its Principal names the caller; undefined when it does not, or the statement has none */
  closeness(identity: Identity): Closeness | undefined;
}

/** @param version the policy's; variables have a meaning in the current one only */
export function compileStatement(statement: Statement, version: string): CompiledStatement {
  const variables = version === CURRENT_VERSION;
  const isAction = compileActions(statement);
  const narrowResource = compileResources(statement, variables);
  const conditions = compileConditions(statement, variables);
  return {
    allow: statement.allow,
    narrow(action, resource) {
      if (!isAction(action.toLowerCase())) return false;
      const narrowed = narrowResource(resource);
      if (narrowed === false) return false;
      return { rest: both(narrowed.rest, conditions) };
    },
    closeness(identity) {
      const { principals, notPrincipals } = statement;
      if (principals === undefined) return undefined;
      if (notPrincipals) return isOutside(principals, identity) ? "direct" : undefined;
      return closenessOf(principals, identity);
    },
  };
}

function both(one: Rest, other: Rest): Rest {
  if (!one || !other) return one ?? other;
  return (context) => one(context) && other(context);
}

/** Actions are not told apart by case. */
function compileActions({ actions, notActions }: Statement): (lowerAction: string) => boolean {
  const patterns = actions.map((text) => compilePattern(withWildcards(text.toLowerCase())));
  return (action) => patterns.some((pattern) => matches(pattern, action)) !== notActions;
}

function compileResources(
  { resources, notResources }: Statement,
  variables: boolean,
): (resource: ArnText) => false | { rest: Rest } {
  if (resources === undefined) return () => ({ rest: undefined });
  const templates = resources.map((text) => compileTemplate(text, { variables, wildcards: true }));
  const fixed = templates.flatMap(({ fixed }) => (fixed === undefined ? [] : [compileArnPattern(fixed)]));
  const open = templates.filter((template) => template.fixed === undefined);
  return (resource) => {
    const hit = fixed.some((pattern) => matchesArn(pattern, resource));
    if (open.length === 0 || hit) return hit !== notResources && { rest: undefined };
    return { rest: (context) => open.some((one) => fills(one, resource, context)) !== notResources };
  };
}

function fills(template: Template, resource: ArnText, context: Context): boolean {
  const text = template.fill(context);
  return text !== undefined && matchesArn(compileArnPattern(text), arnText(resource.text));
}

function compileConditions({ conditions }: Statement, variables: boolean): Rest {
  const compiled = Object.entries(conditions).flatMap(([operator, keys]) => {
    const name = readOperatorName(operator);
    const lines = Object.entries(keys);
    if (lines.length === 0) return [];
    if (!name) throw new Error(`policy has no such condition operator: ${operator}`);
    return lines.map(([key, expected]) => compileCondition(name, key, expected, variables));
  });
  if (compiled.length === 0) return undefined;
  return (context) => compiled.every((condition) => condition(context));
}
