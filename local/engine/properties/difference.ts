import { isDeepStrictEqual } from "node:util";
import type { Properties, Property, PropertyTable, Value } from "../../core/resource-type";
import { isStructure } from "../template/structure";

/** A part of a resource's properties that an update changes. */
export interface PropertyChange {
  /** Outermost property: `Tags`. */
  name: string;
  /** `/Properties/Configuration/Size` */
  path: string;
  kind: "Add" | "Modify" | "Remove";
  before?: Value;
  after?: Value;
  /** Whether AWS makes a new resource for it. */
  replaces: boolean;
}

type Update = Property["update"];

/**
 * Compares properties of the last deployment with those of the next. Lists are compared as a whole.
 * @returns every change, outermost properties in order of their names
 */
export function difference(before: Properties, after: Properties, table: PropertyTable): PropertyChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const property = Object.hasOwn(table, name) ? table[name] : table["*"];
    return changesOf(name, `/Properties/${name}`, before[name], after[name], property, property?.update);
  });
}

function changesOf(
  name: string,
  path: string,
  before: Value | undefined,
  after: Value | undefined,
  property: Property | undefined,
  inherited: Update,
): PropertyChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const update = property?.update ?? inherited;
  const table = memberTable(property);
  if (table && isStructure(before) && isStructure(after)) {
    const members = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return members.flatMap((member) =>
      changesOf(name, `${path}/${member}`, before[member], after[member], table(member), update),
    );
  }
  const kind = before === undefined ? "Add" : after === undefined ? "Remove" : "Modify";
  return [
    {
      name,
      path,
      kind,
      replaces: update === "replace",
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    },
  ];
}

function memberTable(property: Property | undefined): ((member: string) => Property | undefined) | undefined {
  if (property?.type === "map") return () => property.of;
  const { members } = property ?? {};
  return property?.type === "object" && members ? (member) => members[member] ?? members["*"] : undefined;
}
