import { done, type Outcome } from "../sql/outcome";
import { Reader } from "../sql/reader";
import { rewrite } from "../sql/rewrite";
import { checkSchemas } from "../sql/rights";
import { noRelation, notModelledSql, SqlError } from "../sql/sql-error";
import { type ColumnDefinition, readColumn, readTable } from "../sql/table-definition";
import { quoteName, type Token, written } from "../sql/tokens";
import { duckType, isText } from "../sql/types";
import { columnsOf, forgetColumns, keepColumn, ownersOf } from "../warehouse/catalogue";
import { qualified, type Session, schemaFor } from "../warehouse/session";

/** CREATE TABLE, of columns or of a query. */
export async function createTable(session: Session, reader: Reader): Promise<Outcome> {
  if (reader.accept("if", "not", "exists")) return createColumns(session, reader, true);
  const ahead = [0, 1, 2, 3].map((at) => reader.peek(at)?.source);
  return ahead.slice(1).includes("as") && !ahead.includes("(")
    ? createFromQuery(session, reader)
    : createColumns(session, reader, false);
}

async function createColumns(session: Session, reader: Reader, ifNotExists: boolean): Promise<Outcome> {
  const table = readTable(reader);
  const schema = await schemaFor(session, table);
  const { connection } = session;
  if (await columnsOf(connection, schema, table.name)) {
    if (ifNotExists || table.ifNotExists) return done();
    throw new SqlError("42P07", `Relation "${table.name}" already exists`);
  }
  const columns = table.columns.map(inDuck).join(", ");
  await connection.run(`CREATE TABLE ${qualified(schema, table.name)} (${columns})`);
  for (const column of table.columns) await keepColumn(connection, schema, table.name, column);
  return done();
}

async function createFromQuery(session: Session, reader: Reader): Promise<Outcome> {
  const { connection, user } = session;
  const table = reader.qualifiedName();
  reader.expect("as");
  const tokens = reader.rest();
  checkSchemas(tokens, user, await ownersOf(connection));
  const schema = await schemaFor(session, table);
  const inner = new Reader(tokens).peek()?.source === "(" ? new Reader(tokens).parentheses() : tokens;
  const result = await connection.run(
    `CREATE TABLE ${qualified(schema, table.name)} AS ${written(rewrite(inner, user.name))}`,
  );
  return done(result.rowsChanged);
}

/** Length is bytes in Redshift, and what is too long is refused. */
function inDuck({ name, type, notNull, usual }: ColumnDefinition): string {
  return [
    quoteName(name),
    duckType(type),
    notNull ? "NOT NULL" : "",
    usual === undefined
      ? ""
      : `DEFAULT ${usual === "sysdate" || usual.startsWith("getdate") ? "main.loglab_now()" : usual}`,
    isText(type) ? `CHECK (strlen(${quoteName(name)}) <= ${type.length})` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** CREATE [OR REPLACE] VIEW. */
export async function createView(session: Session, reader: Reader, replace: boolean): Promise<Outcome> {
  const view = reader.qualifiedName();
  const names = reader.peek()?.source === "(" ? reader.parentheses() : undefined;
  reader.expect("as");
  const tokens = reader.rest();
  checkSchemas(tokens, session.user, await ownersOf(session.connection));
  const schema = await schemaFor(session, view);
  const columns = names ? `(${names.map(({ source }) => source).join(" ")})` : "";
  const create = replace ? "CREATE OR REPLACE VIEW" : "CREATE VIEW";
  await session.connection.run(
    `${create} ${qualified(schema, view.name)} ${columns} AS ${written(rewrite(tokens, session.user.name))}`,
  );
  return done();
}

/** DROP TABLE, DROP VIEW. */
export async function drop(session: Session, reader: Reader, kind: "TABLE" | "VIEW"): Promise<Outcome> {
  const ifExists = reader.accept("if", "exists");
  const name = reader.qualifiedName();
  if (reader.peek()?.source === ",") throw notModelledSql(`DROP ${kind} of several at once`);
  if (!reader.accept("cascade")) reader.accept("restrict");
  reader.end();
  const schema = await schemaFor(session, name);
  if (!(await columnsOf(session.connection, schema, name.name))) {
    if (ifExists) return done();
    throw new SqlError("42P01", `${kind === "TABLE" ? "Table" : "View"} "${name.name}" does not exist`);
  }
  await session.connection.run(`DROP ${kind} ${qualified(schema, name.name)}`);
  await forgetColumns(session.connection, schema, name.name);
  return done();
}

/** TRUNCATE. */
export async function truncate(session: Session, reader: Reader): Promise<Outcome> {
  reader.accept("table");
  const name = reader.qualifiedName();
  reader.end();
  const schema = await existing(session, name);
  await session.connection.run(`DELETE FROM ${qualified(schema, name.name)}`);
  return done();
}

/** ALTER TABLE: columns come, go and are renamed; so is the table. */
export async function alterTable(session: Session, reader: Reader): Promise<Outcome> {
  const name = reader.qualifiedName();
  const schema = await existing(session, name);
  const { connection } = session;
  const table = qualified(schema, name.name);
  if (reader.accept("add")) {
    reader.accept("column");
    const column = readColumn(new Reader(reader.rest()));
    if (column.notNull && column.usual === undefined)
      throw new SqlError(
        "42601",
        "ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression",
      );
    // DuckDB adds no constraints to a table that is there: lengths of such a column hold in COPY alone.
    const usual = column.usual === undefined ? "" : `DEFAULT ${column.usual}`;
    await connection.run(
      `ALTER TABLE ${table} ADD COLUMN ${quoteName(column.name)} ${duckType(column.type)} ${usual}`,
    );
    await keepColumn(connection, schema, name.name, column);
  } else if (reader.accept("drop")) {
    reader.accept("column");
    const column = reader.name();
    reader.accept("cascade");
    reader.end();
    await rebuild(session, schema, name.name, `ALTER TABLE ${table} DROP COLUMN ${quoteName(column)}`);
    await forgetColumns(connection, schema, name.name, column);
  } else if (reader.accept("rename", "column")) {
    const from = reader.name();
    reader.expect("to");
    const to = reader.name();
    reader.end();
    await rebuild(
      session,
      schema,
      name.name,
      `ALTER TABLE ${table} RENAME COLUMN ${quoteName(from)} TO ${quoteName(to)}`,
    );
    await connection.run(
      `UPDATE loglab_catalog.columns SET name = $1 WHERE schema = $2 AND "table" = $3 AND name = $4`,
      [to, schema, name.name, from],
    );
  } else throw notModelledSql(`ALTER TABLE … ${reader.peek()?.source.toUpperCase() ?? ""}`);
  return done();
}

/** DuckDB changes no column under a constraint, so a table that has lengths is copied to one without them first. */
async function rebuild({ connection }: Session, schema: string, table: string, alter: string): Promise<void> {
  const [old, copy] = [qualified(schema, table), qualified(schema, `${table}$copy`)];
  await connection.run(`CREATE TABLE ${copy} AS SELECT * FROM ${old}`);
  await connection.run(`DROP TABLE ${old}`);
  await connection.run(`ALTER TABLE ${copy} RENAME TO ${quoteName(table)}`);
  await connection.run(alter);
}

async function existing(session: Session, name: { schema?: string; name: string }): Promise<string> {
  const schema = await schemaFor(session, name);
  if (await columnsOf(session.connection, schema, name.name)) return schema;
  // What is not in the user's own schema may be everybody's.
  const shared = name.schema === undefined && (await columnsOf(session.connection, "public", name.name));
  if (shared) return "public";
  throw noRelation(name.schema === undefined ? name.name : `${name.schema}.${name.name}`);
}

export { existing as schemaOf };

/** @returns tokens as a view of a statement behind its first words */
export const readerOf = (tokens: readonly Token[], words: number): Reader => {
  const reader = new Reader(tokens);
  reader.skip(words);
  return reader;
};
