import type { DuckDBConnection } from "@duckdb/node-api";
import type { Cloud } from "../../../core/cloud";
import type { Identity } from "../../../core/identity";
import type { QualifiedName } from "../sql/reader";
import { checkSchema, type User } from "../sql/rights";
import { noSchema } from "../sql/sql-error";
import { quoteName, quoteText } from "../sql/tokens";
import { ownersOf, schemaExists } from "./catalogue";

/** A line that COPY could not load. */
export interface LoadError {
  table: string;
  file: string;
  line: number;
  column: string;
  columnType: string;
  columnLength: string;
  code: number;
  message: string;
  rawLine: string;
  rawValue: string;
}

/** Whence COPY may read. */
export interface LoadRights {
  readonly cloud: Pick<Cloud, "call">;
  /** @throws SqlError when the namespace does not have the role, or it cannot be assumed */
  assume(roleArn: string): Promise<Identity>;
  /** Who brought the statement with rights of their own: a delivery stream's role. */
  bearer?: Identity;
}

/** One connection of one user. */
export interface Session {
  readonly connection: DuckDBConnection;
  readonly user: User;
  readonly database: string;
  readonly loads: LoadRights;
  /** The number of this query, which `sys_load_error_detail` bears. */
  readonly queryId: number;
  /** What could not be loaded; it is kept even when the load is taken back. */
  readonly loadErrors: LoadError[];
}

/** Readies a connection for a user: whom names mean, and what of the system they see. */
export async function prepare({ connection, user }: Pick<Session, "connection" | "user">): Promise<void> {
  const own = await schemaExists(connection, user.name);
  const path = [...(own ? [user.name] : []), "public"];
  await connection.run(`SET search_path = ${quoteText(path.map(quoteName).join(","))}`);
  await connection.run("SET integer_division = true");
  await connection.run("SET TimeZone = 'UTC'");
  await connection.run("SET default_null_order = 'nulls_last_on_asc_first_on_desc'");
  const seen = user.superuser ? "" : `WHERE owner = ${quoteText(user.name)}`;
  const errors = `FROM loglab_catalog.load_errors ${seen}`;
  await connection.run(
    `CREATE TEMP VIEW sys_load_error_detail AS SELECT query_id, table_name, start_time, file_name, line_number, column_name,
      column_type, column_length, position, error_code, error_message ${errors}`,
  );
  await connection.run(
    `CREATE TEMP VIEW stl_load_errors AS SELECT start_time AS starttime, query_id AS query, file_name AS filename, line_number,
      column_name AS colname, column_type AS type, column_length AS col_length, position, raw_line, raw_field_value,
      error_code AS err_code, error_message AS err_reason ${errors}`,
  );
}

/**
 * @returns the schema in which an unqualified name is made
 * @throws SqlError when the schema is not there, or not the user's to use
 */
export async function schemaFor({ connection, user }: Session, { schema }: QualifiedName): Promise<string> {
  if (schema === undefined) return (await schemaExists(connection, user.name)) ? user.name : "public";
  if (!(await schemaExists(connection, schema))) throw noSchema(schema);
  checkSchema(schema, user, await ownersOf(connection));
  return schema;
}

export const qualified = (schema: string, name: string): string => `${quoteName(schema)}.${quoteName(name)}`;
