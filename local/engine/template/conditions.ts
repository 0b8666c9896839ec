import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import { conditionReference } from "../intrinsics/condition";
import { evaluate } from "../intrinsics/evaluate";
import { scalarText } from "../intrinsics/intrinsic";
import type { Scope } from "../intrinsics/scope";
import type { Template } from "./template";

/**
 * Evaluates the template's conditions, each after those that it names.
 * @param scope sees parameters and mappings; its `condition` is not used
 * @throws AwsError ValidationError
 */
export async function evaluateConditions(
  template: Pick<Template, "conditions">,
  scope: Scope,
): Promise<ReadonlyMap<string, boolean>> {
  const results = new Map<string, boolean>();
  const settled: Scope = { ...scope, condition: (name) => results.get(name) };
  const decide = async (name: string, path: readonly string[]): Promise<void> => {
    if (results.has(name)) return;
    const node = template.conditions.get(name);
    if (node === undefined) {
      throw validationError(
        `Template format error: Unresolved condition dependency ${name} in the Conditions block of the template`,
      );
    }
    if (path.includes(name)) {
      throw validationError(
        `Template error: Circular dependency between conditions: [${[...path, name].join(" -> ")}]`,
      );
    }
    for (const other of namedConditions(node)) await decide(other, [...path, name]);
    results.set(name, await truth(name, node, settled));
  };
  for (const name of template.conditions.keys()) await decide(name, []);
  return results;
}

async function truth(name: string, node: Value, scope: Scope): Promise<boolean> {
  const reference = conditionReference(node);
  if (reference !== undefined) return scope.condition(reference) ?? false;
  const value = scalarText(await evaluate(node, scope));
  if (value === "true" || value === "false") return value === "true";
  throw validationError(
    `Template format error: Conditions can only be boolean operations on parameters and other conditions. Condition ${name} is none.`,
  );
}

function namedConditions(node: Value): string[] {
  const name = conditionReference(node);
  if (name !== undefined) return [name];
  if (typeof node !== "object" || node === null) return [];
  return Object.values(node).flatMap(namedConditions);
}
