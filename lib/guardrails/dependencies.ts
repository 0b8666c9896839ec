import { at, members, type Resource, referenced, type Template } from "./template";

/** @returns logical ids of everything that a resource waits for, directly or through others */
export function dependenciesOf(template: Template, resource: string): Set<string> {
  const resources = template.Resources ?? {};
  const found = new Set<string>();
  const visit = (id: string): void => {
    for (const next of directly(resources[id])) {
      if (found.has(next) || !Object.hasOwn(resources, next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(resource);
  return found;
}

function directly(resource: Resource | undefined): string[] {
  if (resource === undefined) return [];
  const after = resource.DependsOn ?? [];
  return [...(Array.isArray(after) ? after : [after]), ...references(resource)];
}

/** What CloudFormation orders by: `Ref`, `Fn::GetAtt` and the variables of `Fn::Sub`, anywhere in the resource. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== "object" || value === null) return [];
  const named = referenced(value);
  if (named !== undefined) return [named];
  const substituted = at(value, "Fn::Sub");
  const text = typeof substituted === "string" ? substituted : at(substituted, 0);
  const variables = typeof text === "string" ? [...text.matchAll(/\$\{([^!}.]+)[^}]*\}/g)] : [];
  const inner = substituted === undefined ? Object.values(value) : members(substituted);
  return [...variables.map(([, name]) => String(name)), ...inner.flatMap(references)];
}
