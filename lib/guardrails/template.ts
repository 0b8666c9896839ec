/** A synthesized template, as far as guardrails read it. Every property may be an intrinsic function. */
export interface Template {
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
  Mappings?: Record<string, unknown>;
  Resources?: Record<string, Resource>;
  Outputs?: Record<string, { Value: unknown }>;
}

export interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
  Metadata?: Record<string, unknown>;
  DependsOn?: string | string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
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
  const attribute = at(value, "Fn::GetAtt");
  const id =
    at(value, "Ref") ??
    at(attribute, 0) ??
    (typeof attribute === "string" ? attribute.split(".")[0] : undefined);
  return typeof id === "string" ? id : undefined;
}
