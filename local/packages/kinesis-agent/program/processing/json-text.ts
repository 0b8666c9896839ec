/** Values of the objects that the agent writes. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | ReadonlyMap<string, Json>
  | { readonly [key: string]: Json };

/** How a processing option says that JSON shall look. */
export type JsonFormat = "COMPACT" | "PRETTYPRINT";

/** @returns the text of an object, keys in order, as the agent writes it */
export function jsonText(value: Json, format: JsonFormat): string {
  return format === "COMPACT" ? compact(value) : pretty(value, "");
}

function compact(value: Json): string {
  return entriesOf(value, (entries, [open, close]) => open + entries.map(oneLine).join(",") + close);
}

const oneLine = ([key, value]: Entry): string => (key === undefined ? "" : `${text(key)}:`) + compact(value);

/** Members on lines of their own, a blank on both sides of the colon; the items of a list on one line. */
function pretty(value: Json, indent: string): string {
  return entriesOf(value, (entries, [open, close]) => {
    if (entries.length === 0) return `${open} ${close}`;
    const inner = `${indent}  `;
    const isList = open === "[";
    const parts = entries.map(([key, item]) =>
      key === undefined ? pretty(item, indent) : `\n${inner}${text(key)} : ${pretty(item, inner)}`,
    );
    return isList ? `[ ${parts.join(", ")} ]` : `{${parts.join(",")}\n${indent}}`;
  });
}

type Entry = readonly [key: string | undefined, value: Json];

function entriesOf(
  value: Json,
  write: (entries: readonly Entry[], brackets: readonly [string, string]) => string,
): string {
  if (typeof value === "string") return text(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value))
    return write(
      value.map((item): Entry => [undefined, item]),
      ["[", "]"],
    );
  // A map keeps its order where names look like numbers, too.
  return write([...(value instanceof Map ? value : new Map(Object.entries(value)))], ["{", "}"]);
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

/** Control characters are written with capital digits. */
const text = (value: string): string =>
  JSON.stringify(value).replace(/\\(?:u[0-9a-f]{4}|.)/g, (part) =>
    part.startsWith("\\u") ? `\\u${part.slice(2).toUpperCase()}` : part,
  );
