import type { DuckDBConnection } from "@duckdb/node-api";
import type { ColumnType } from "./types";

/** A value of a result, by its column's type: booleans, whole numbers and floats as such, everything else as text. */
export type Cell = null | boolean | number | bigint | string;

export interface ResultColumn {
  name: string;
  /** As Redshift's catalogue names it: `int4`, `varchar`, `timestamp` … */
  type: ColumnType["name"];
  /** Digits, or bytes. */
  precision: number;
  scale: number;
}

/** What a statement gave. */
export interface Outcome {
  columns: readonly ResultColumn[];
  rows: readonly (readonly Cell[])[];
  /** Rows that were written; -1 where nothing is counted. */
  affected: number;
  /** Whether it was a query, whose result may be empty. */
  hasResult: boolean;
}

export const done = (affected = -1): Outcome => ({ columns: [], rows: [], affected, hasResult: false });

type Kind = Omit<ResultColumn, "name">;

const KINDS: Readonly<Record<string, Kind>> = {
  BOOLEAN: { type: "bool", precision: 1, scale: 0 },
  TINYINT: { type: "int2", precision: 5, scale: 0 },
  SMALLINT: { type: "int2", precision: 5, scale: 0 },
  INTEGER: { type: "int4", precision: 10, scale: 0 },
  BIGINT: { type: "int8", precision: 19, scale: 0 },
  // Sums of whole numbers, which Redshift gives as bigint.
  HUGEINT: { type: "int8", precision: 19, scale: 0 },
  UBIGINT: { type: "int8", precision: 19, scale: 0 },
  FLOAT: { type: "float4", precision: 8, scale: 8 },
  DOUBLE: { type: "float8", precision: 17, scale: 17 },
  DATE: { type: "date", precision: 10, scale: 0 },
  TIMESTAMP: { type: "timestamp", precision: 29, scale: 6 },
  "TIMESTAMP WITH TIME ZONE": { type: "timestamptz", precision: 35, scale: 6 },
  TIME: { type: "time", precision: 15, scale: 6 },
  "TIME WITH TIME ZONE": { type: "timetz", precision: 21, scale: 6 },
};
const TEXT: Kind = { type: "varchar", precision: 65_535, scale: 0 };

function kindOf(type: string): Kind {
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type);
  if (decimal) return { type: "numeric", precision: Number(decimal[1]), scale: Number(decimal[2]) };
  return KINDS[type] ?? TEXT;
}

/** @returns the columns' names as Redshift makes them: of a call its function, of another expression a question mark */
function nameOf(name: string): string {
  if (/^count_star\(\)$/.test(name)) return "count";
  const call = /^(?:main\.)?"?(\w+)"?\(/.exec(name);
  if (call?.[1])
    return call[1]
      .replace(/^loglab_(?:now)$/, "getdate")
      .replace(/^loglab_/, "")
      .toLowerCase();
  return /^\w[\w$ -]*$/.test(name) ? name.toLowerCase() : "?column?";
}

/** Runs a query of DuckDB. */
export async function query(connection: DuckDBConnection, sql: string): Promise<Outcome> {
  const reader = await connection.runAndReadAll(sql);
  const columns = reader.columnTypes().map((type, index) => ({
    name: nameOf(reader.columnName(index)),
    ...kindOf(String(type)),
  }));
  const rows = reader
    .getRowsJson()
    .map((row) => row.map((value, index) => cell(value, columns[index]?.type ?? "varchar")));
  return { columns, rows, affected: rows.length, hasResult: true };
}

function cell(value: unknown, type: ColumnType["name"]): Cell {
  if (value === null || value === undefined) return null;
  if (type === "bool") return value === true;
  if (type.startsWith("int")) return wholeNumber(String(value));
  if (type.startsWith("float")) return Number(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function wholeNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}
