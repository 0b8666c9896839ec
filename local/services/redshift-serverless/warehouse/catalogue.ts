import type { DuckDBConnection } from "@duckdb/node-api";
import { MACROS } from "../sql/rewrite";
import type { ColumnDefinition } from "../sql/table-definition";
import type { ColumnType } from "../sql/types";

/** What Redshift keeps beyond DuckDB: users, owners, the types as they were declared, and what could not be loaded. */
const SETUP: readonly string[] = [
  "CREATE SCHEMA IF NOT EXISTS public",
  "CREATE SCHEMA IF NOT EXISTS loglab_catalog",
  "CREATE TABLE IF NOT EXISTS loglab_catalog.users (name VARCHAR, salt VARCHAR, hash VARCHAR, superuser BOOLEAN)",
  "CREATE TABLE IF NOT EXISTS loglab_catalog.schemas (name VARCHAR, owner VARCHAR)",
  `CREATE TABLE IF NOT EXISTS loglab_catalog.columns
    (schema VARCHAR, "table" VARCHAR, name VARCHAR, type VARCHAR, length INTEGER, scale INTEGER)`,
  `CREATE TABLE IF NOT EXISTS loglab_catalog.load_errors
    (owner VARCHAR, query_id BIGINT, table_name VARCHAR, start_time TIMESTAMP, file_name VARCHAR, line_number BIGINT,
     column_name VARCHAR, column_type VARCHAR, column_length VARCHAR, position INTEGER, error_code INTEGER,
     error_message VARCHAR, raw_line VARCHAR, raw_field_value VARCHAR)`,
  ...MACROS,
];

export async function setUp(connection: DuckDBConnection): Promise<void> {
  for (const sql of SETUP) await connection.run(sql);
}

/** One column of a table that is there. */
export interface KnownColumn extends ColumnType {
  column: string;
  notNull: boolean;
  usual?: string;
}

async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
  values: string[] = [],
): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql, values)).getRowsJson() as unknown[][];
}

/** @returns the owner of each schema that users made */
export async function ownersOf(connection: DuckDBConnection): Promise<Map<string, string>> {
  const rows = await rowsOf(connection, "SELECT name, owner FROM loglab_catalog.schemas");
  return new Map(rows.map(([name, owner]) => [String(name), String(owner)]));
}

export async function schemaExists(connection: DuckDBConnection, schema: string): Promise<boolean> {
  const found = await rowsOf(
    connection,
    "SELECT 1 FROM information_schema.schemata WHERE catalog_name = current_database() AND schema_name = $1",
    [schema],
  );
  return found.length > 0;
}

/** @returns the columns of a table in their order; undefined when there is no such table */
export async function columnsOf(
  connection: DuckDBConnection,
  schema: string,
  table: string,
): Promise<KnownColumn[] | undefined> {
  const rows = await rowsOf(
    connection,
    `SELECT d.column_name, d.data_type, d.is_nullable, d.column_default, c.type, c.length, c.scale
     FROM duckdb_columns() d LEFT JOIN loglab_catalog.columns c
       ON c.schema = d.schema_name AND c."table" = d.table_name AND c.name = d.column_name
     WHERE d.database_name = current_database() AND d.schema_name = $1 AND d.table_name = $2
     ORDER BY d.column_index`,
    [schema, table],
  );
  if (rows.length === 0) return undefined;
  return rows.map(([column, duck, nullable, usual, type, length, scale]) => ({
    column: String(column),
    notNull: nullable === false,
    ...(usual !== null && usual !== undefined && { usual: String(usual) }),
    ...(type === null ? typeOf(String(duck)) : declared(String(type), length, scale)),
  }));
}

const declared = (name: string, length: unknown, scale: unknown): ColumnType => ({
  name: name as ColumnType["name"],
  length: Number(length),
  scale: Number(scale),
});

const DUCK_TYPES: Readonly<Record<string, ColumnType>> = {
  SMALLINT: { name: "int2", length: 5, scale: 0 },
  INTEGER: { name: "int4", length: 10, scale: 0 },
  BIGINT: { name: "int8", length: 19, scale: 0 },
  HUGEINT: { name: "int8", length: 19, scale: 0 },
  FLOAT: { name: "float4", length: 8, scale: 0 },
  DOUBLE: { name: "float8", length: 17, scale: 0 },
  BOOLEAN: { name: "bool", length: 1, scale: 0 },
  DATE: { name: "date", length: 10, scale: 0 },
  TIMESTAMP: { name: "timestamp", length: 29, scale: 0 },
  "TIMESTAMP WITH TIME ZONE": { name: "timestamptz", length: 35, scale: 0 },
};

/** Of a table that a query made, the type is DuckDB's. */
function typeOf(duck: string): ColumnType {
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(duck);
  if (decimal) return { name: "numeric", length: Number(decimal[1]), scale: Number(decimal[2]) };
  return DUCK_TYPES[duck] ?? { name: "varchar", length: 65_535, scale: 0 };
}

export async function keepColumn(
  connection: DuckDBConnection,
  schema: string,
  table: string,
  { name, type }: ColumnDefinition,
): Promise<void> {
  await connection.run("INSERT INTO loglab_catalog.columns VALUES ($1, $2, $3, $4, $5, $6)", [
    schema,
    table,
    name,
    type.name,
    type.length,
    type.scale,
  ]);
}

/** Forgets a column, or with none given all of the table. */
export async function forgetColumns(
  connection: DuckDBConnection,
  schema: string,
  table: string,
  column?: string,
): Promise<void> {
  await connection.run(
    `DELETE FROM loglab_catalog.columns WHERE schema = $1 AND "table" = $2 ${column === undefined ? "" : "AND name = $3"}`,
    column === undefined ? [schema, table] : [schema, table, column],
  );
}
