/** A synthesized template, as far as guardrails read it. Every property may be an intrinsic function. */
export interface Template {
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
  Resources?: Record<string, Resource>;
  Outputs?: Record<string, { Value: unknown }>;
}

export interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
  DeletionPolicy?: string;
}

/** @returns logical id and resource of everything that has one of the types */
export function resourcesOf(template: Template, ...types: string[]): [id: string, resource: Resource][] {
  return Object.entries(template.Resources ?? {}).filter(([, resource]) => types.includes(resource.Type));
}

/**
 * Follows keys and positions into a value.
 * @returns what is there, or undefined when the way ends before
 */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let here: unknown = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Object.getOwnPropertyDescriptor(here, key)?.value;
  }
  return here;
}

/** @returns the members of a list, or none when it is no list */
export function members(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** @returns the logical id that a `Ref` or `Fn::GetAtt` names, or undefined for anything else */
export function referenced(value: unknown): string | undefined {
  const id = at(value, "Ref") ?? at(value, "Fn::GetAtt", 0);
  return typeof id === "string" ? id : undefined;
}
