import type { Properties, Property, PropertyTable, Value } from "../../core/resource-type";
import { scalarText } from "../intrinsics/intrinsic";
import { KNOWN_AFTER_APPLY } from "../intrinsics/scope";
import { isStructure, type Structure } from "../template/structure";

/** One thing that is wrong with a resource's properties. */
export type PropertyProblem =
  | { kind: "unsupported"; path: string; name: string }
  | { kind: "required"; path: string }
  | { kind: "mismatch"; path: string; type: string };

/** Properties in the types of their table, and all that does not fit. */
export interface Conformed {
  properties: Properties;
  problems: PropertyProblem[];
}

/**
 * Brings resolved properties into the types of a resource type's table: CloudFormation takes `"5"` for 5 and 5 for `"5"`.
 * Values that are only known later fit every type.
 */
export function conform(properties: Properties, table: PropertyTable): Conformed {
  const problems: PropertyProblem[] = [];
  return { properties: conformMembers(properties, table, "", problems), problems };
}

function conformMembers(
  value: Structure,
  table: PropertyTable,
  path: string,
  problems: PropertyProblem[],
): Structure {
  const members: Structure = {};
  for (const [name, member] of Object.entries(value)) {
    const property = Object.hasOwn(table, name) ? table[name] : table["*"];
    if (!property) problems.push({ kind: "unsupported", path: path || "/", name });
    else members[name] = conformValue(member, property, `${path}/${name}`, problems);
  }
  for (const [name, { required }] of Object.entries(table)) {
    if (required && value[name] === undefined) problems.push({ kind: "required", path: `${path}/${name}` });
  }
  return members;
}

function conformValue(value: Value, property: Property, path: string, problems: PropertyProblem[]): Value {
  if (property.type === "json" || value === KNOWN_AFTER_APPLY) return value;
  if (property.type === "list" && Array.isArray(value)) {
    const { of } = property;
    return of ? value.map((item, i) => conformValue(item, of, `${path}/${i}`, problems)) : value;
  }
  if (property.type === "map" && isStructure(value)) {
    const { of } = property;
    const entries = Object.entries(value).map(
      ([key, item]) => [key, of ? conformValue(item, of, `${path}/${key}`, problems) : item] as const,
    );
    return Object.fromEntries(entries);
  }
  if (property.type === "object" && isStructure(value)) {
    return property.members ? conformMembers(value, property.members, path, problems) : value;
  }
  const scalar = SCALARS[property.type]?.(scalarText(value));
  if (scalar !== undefined) return scalar;
  problems.push({ kind: "mismatch", path, type: TYPE_NAMES[property.type] });
  return value;
}

const SCALARS: Partial<
  Record<Property["type"], (text: string | undefined) => string | number | boolean | undefined>
> = {
  string: (text) => text,
  integer: (text) => (text !== undefined && /^[+-]?\d+$/.test(text) ? Number(text) : undefined),
  number: (text) => (text?.trim() && Number.isFinite(Number(text)) ? Number(text) : undefined),
  boolean: (text) => (/^(true|false)$/i.test(text ?? "") ? text?.toLowerCase() === "true" : undefined),
};

/** Names as CloudFormation prints them. */
const TYPE_NAMES: Record<Property["type"], string> = {
  string: "String",
  integer: "Integer",
  number: "Number",
  boolean: "Boolean",
  json: "Json",
  object: "Map",
  list: "List",
  map: "Map",
};
