import { SqlError } from "../sql/sql-error";
import type { Rejection } from "./values";

/** A record of a file, or why a line is none. */
export type FileRecord<T> = { line: number; raw: string } & ({ record: T } | { rejected: Rejection });

/** Reads JSON objects that stand one behind the other, with or without line feeds between them. */
export function* jsonRecords(text: string): Generator<FileRecord<unknown>> {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? "")) {
      if (text[at] === "\n") line++;
      at++;
      continue;
    }
    const feed = text.indexOf("\n", at);
    const lineEnd = feed < 0 ? text.length : feed;
    const whole = parse(text.slice(at, lineEnd));
    const end = whole === undefined ? endOfValue(text, at) : lineEnd;
    const raw = text.slice(at, end ?? lineEnd);
    const record = whole ?? (end === undefined ? undefined : parse(raw));
    yield record === undefined
      ? { line, raw, rejected: { code: 1216, reason: "Invalid value." } }
      : { line, raw, record: record.value };
    const next = record === undefined ? lineEnd : at + raw.length;
    for (let i = at; i < next; i++) if (text[i] === "\n") line++;
    at = next;
  }
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** @returns the index behind the object or array that begins here; undefined when it does not end */
function endOfValue(text: string, start: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") {
      depth--;
      if (depth === 0) return at + 1;
      if (depth < 0) return undefined;
    }
  }
  return undefined;
}

/** @returns what takes the fields of an object for these columns, by their names */
export function byName(columns: readonly string[], ignoreCase: boolean): (record: unknown) => unknown[] {
  return (record) => {
    if (typeof record !== "object" || record === null) return columns.map(() => undefined);
    const fields = record as Readonly<Record<string, unknown>>;
    const folded = ignoreCase
      ? Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]))
      : fields;
    return columns.map((column) => (Object.hasOwn(folded, column) ? folded[column] : undefined));
  };
}

const STEP = /\.([A-Za-z_]\w*)|\['([^']*)'\]|\["([^"]*)"\]|\[(\d+)\]/y;

/**
 * Reads a jsonpaths file.
 * @param columns how many columns are to be filled
 * @returns what takes the fields of an object, in the order of the paths
 * @throws SqlError
 * @see https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-json-jsonpaths
 */
export function byPaths(file: string, columns: number): (record: unknown) => unknown[] {
  const invalid = (what: string): SqlError => new SqlError("XX000", `Invalid JSONPath format: ${what}`);
  const parsed = parse(file)?.value as { jsonpaths?: unknown } | undefined;
  const paths = parsed?.jsonpaths;
  if (!Array.isArray(paths)) throw invalid("the file is no JSON object with an array jsonpaths");
  if (paths.length !== columns) {
    throw invalid(
      `number of jsonpaths and the number of columns should match. JSONPath size: ${paths.length}, Number of columns in table or column list: ${columns}`,
    );
  }
  const steps = paths.map((path) => {
    const found = stepsOf(String(path));
    if (!found) throw invalid(`Member is not supported: ${path}`);
    return found;
  });
  return (record) => steps.map((path) => path.reduce<unknown>(member, record));
}

function member(value: unknown, step: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, step) ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
}

function stepsOf(path: string): string[] | undefined {
  if (!path.startsWith("$")) return undefined;
  const steps: string[] = [];
  for (let at = 1; at < path.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const match = STEP.exec(path);
    if (!match) return undefined;
    steps.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? "");
  }
  return steps;
}

/** @returns a value of JSON as a field: what has members becomes its text */
export function fieldOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
