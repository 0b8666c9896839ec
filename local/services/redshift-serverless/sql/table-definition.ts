import { joined, type QualifiedName, Reader } from "./reader";
import { notModelledSql, SqlError, syntaxError } from "./sql-error";
import type { Token } from "./tokens";
import { type ColumnType, columnType, typeWords } from "./types";

export interface ColumnDefinition {
  name: string;
  type: ColumnType;
  notNull: boolean;
  /** An expression, as it is written. */
  usual?: string;
}

export interface TableDefinition extends QualifiedName {
  ifNotExists: boolean;
  columns: ColumnDefinition[];
}

const CONSTRAINTS = ["primary", "unique", "foreign", "constraint", "check"];

/**
 * Reads what stands behind CREATE TABLE. How a table is spread and sorted (ENCODE, DISTKEY, SORTKEY …) changes no answer and is
 * passed over; keys are informational on Redshift too, which enforces none of them.
 * @throws SqlError
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
 */
export function readTable(reader: Reader): TableDefinition {
  const ifNotExists = reader.accept("if", "not", "exists");
  const name = reader.qualifiedName();
  const columns: ColumnDefinition[] = [];
  for (const part of split(reader.parentheses())) {
    const [first] = part;
    if (first?.kind === "word" && CONSTRAINTS.includes(first.value)) {
      if (first.value === "check") throw notModelledSql("CHECK, which Redshift refuses as well,");
      continue;
    }
    if (first?.kind === "word" && first.value === "like") throw notModelledSql("CREATE TABLE (LIKE …)");
    columns.push(readColumn(new Reader(part)));
  }
  skipSpread(reader);
  reader.end();
  if (columns.length === 0) throw syntaxError(")");
  const names = columns.map((column) => column.name);
  const twice = names.find((column, index) => names.indexOf(column) < index);
  if (twice !== undefined) throw new SqlError("42P07", `column "${twice}" duplicated`);
  return { ...name, ifNotExists, columns };
}

/** Reads one column: `name type attribute …`. */
export function readColumn(reader: Reader): ColumnDefinition {
  const name = reader.name();
  const type = readType(reader);
  const column: ColumnDefinition = { name, type, notNull: false };
  while (!reader.done) readAttribute(reader, column);
  return column;
}

export function readType(reader: Reader): ColumnType {
  const words = reader.words(4);
  const count = typeWords(words);
  const base = words.slice(0, count).join(" ");
  reader.skip(words.length === 0 ? 0 : count);
  const args = reader.peek()?.source === "(" ? split(reader.parentheses()).map(argument) : [];
  // `timestamp (6) with time zone` has its words around the digits.
  const zone = ["with", "without"].find((word) => reader.accept(word, "time", "zone"));
  return columnType(zone === undefined ? base : `${base} ${zone} time zone`, args);
}

function argument(tokens: readonly Token[]): number {
  const source = joined(tokens);
  if (source === "max") return 65_535;
  if (!/^\d+$/.test(source)) throw syntaxError(source);
  return Number(source);
}

function readAttribute(reader: Reader, column: ColumnDefinition): void {
  if (reader.accept("not", "null")) column.notNull = true;
  else if (reader.accept("primary", "key")) column.notNull = true;
  else if (reader.accept("default")) column.usual = readDefault(reader);
  else if (reader.accept("encode")) reader.name();
  else if (reader.accept("collate")) reader.name();
  else if (reader.accept("references")) {
    reader.qualifiedName();
    if (reader.peek()?.source === "(") reader.parentheses();
  } else if (reader.accept("identity") || reader.accept("generated")) {
    throw notModelledSql("IDENTITY");
  } else if (!["null", "unique", "distkey", "sortkey"].some((word) => reader.accept(word))) {
    throw syntaxError(reader.peek()?.source ?? "end of input");
  }
}

/** One value, sign and cast and call included. */
function readDefault(reader: Reader): string {
  const taken: Token[] = [];
  if (reader.peek()?.source === "-") taken.push(reader.next());
  taken.push(reader.next());
  const mark = (source: string): Token => ({ kind: "mark", source, value: source });
  if (reader.peek()?.source === "(") taken.push(mark("("), ...reader.parentheses(), mark(")"));
  return joined(taken);
}

function skipSpread(reader: Reader): void {
  while (!reader.done) {
    if (reader.accept("diststyle")) reader.name();
    else if (reader.accept("distkey")) reader.parentheses();
    else if (reader.accept("backup")) reader.name();
    else if (reader.accept("encode", "auto")) continue;
    else if (reader.accept("sortkey", "auto")) continue;
    else if (
      reader.accept("compound", "sortkey") ||
      reader.accept("interleaved", "sortkey") ||
      reader.accept("sortkey")
    )
      reader.parentheses();
    else throw syntaxError(reader.peek()?.source ?? "end of input");
  }
}

/** @returns the parts between the commas that stand in no further parentheses */
export function split(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "mark" && token.source === "(") depth++;
    if (token.kind === "mark" && token.source === ")") depth--;
    if (token.kind === "mark" && token.source === "," && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
