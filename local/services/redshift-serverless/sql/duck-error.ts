import { SqlError, type SqlState, syntaxError } from "./sql-error";

type Made = readonly [state: SqlState, message: string];

/** What DuckDB says, and what Redshift says of the same. */
const RULES: readonly (readonly [pattern: RegExp, made: (match: RegExpExecArray) => Made])[] = [
  [
    /Parser Error: syntax error at or near "([^"]*)"/,
    ([, near]) => ["42601", `syntax error at or near "${near}"`],
  ],
  [/Parser Error: syntax error at end of input/, () => ["42601", "syntax error at end of input"]],
  [
    /Table with name "?([^"\s]+?)"? does not exist/,
    ([, name]) => ["42P01", `relation "${name}" does not exist`],
  ],
  [
    /(?:View|Macro) with name "?([^"\s]+?)"? does not exist/,
    ([, name]) => ["42P01", `relation "${name}" does not exist`],
  ],
  [
    /(?:Table|View) with name "?([^"\s]+?)"? already exists/,
    ([, name]) => ["42P07", `Relation "${name}" already exists`],
  ],
  [
    /Schema with name "?([^"\s]+?)"? does not exist/,
    ([, name]) => ["3F000", `schema "${name}" does not exist`],
  ],
  [
    /Schema with name "?([^"\s]+?)"? already exists/,
    ([, name]) => ["42P06", `schema "${name}" already exists`],
  ],
  [
    /Function with name "?(\S+?)"? does not exist/,
    ([, name]) => ["42883", `function ${name}() does not exist`],
  ],
  [
    /Referenced column "([^"]+)" (?:not found|was not found)/,
    ([, name]) => ["42703", `column "${name}" does not exist`],
  ],
  [
    /Table "([^"]+)" does not have a column (?:with name|named) "([^"]+)"/,
    ([, table, name]) => ["42703", `column "${name}" of relation "${table}" does not exist`],
  ],
  [/Referenced table "([^"]+)" not found/, ([, name]) => ["42P01", `relation "${name}" does not exist`]],
  [/CHECK constraint failed.*strlen/, () => ["22001", "value too long for type character varying"]],
  [
    /NOT NULL constraint failed: [^.]*\.?"?([\w$]+)"?/,
    ([, name]) => ["23502", `Cannot insert a NULL value into column ${name}`],
  ],
  [
    /Could not convert string '(.*)' to (\w+)/,
    ([, value, type]) => ["22P02", `invalid input syntax for type ${typeWord(type)}: "${value}"`],
  ],
  [/out of range|Overflow/i, () => ["22003", "value out of range"]],
  [/INTERRUPT/i, () => ["57014", "Query cancelled on user's request"]],
];

function typeWord(type = ""): string {
  if (/INT/.test(type)) return "integer";
  return type.toLowerCase();
}

/** The binding's errors are made outside of JavaScript, so only their shape tells. */
function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error
    ? String(error.message)
    : String(error);
}

/** @returns the failure of a statement as Redshift tells it; of what has no rule, DuckDB's first line */
export function asSqlError(error: unknown): SqlError {
  if (error instanceof SqlError) return error;
  const text = messageOf(error);
  for (const [pattern, made] of RULES) {
    const match = pattern.exec(text);
    if (match) return new SqlError(...made(match));
  }
  const [line = text] = text.split("\n");
  if (line.startsWith("Parser Error")) return syntaxError(line.replace(/^Parser Error: /, ""));
  return new SqlError("XX000", line.replace(/^\w+ Error: /, ""));
}
