import { done, type Outcome } from "../sql/outcome";
import type { Reader } from "../sql/reader";
import { checkSchema, OWN_SCHEMA } from "../sql/rights";
import { denied, noSchema, notModelledSql, SqlError } from "../sql/sql-error";
import { quoteName } from "../sql/tokens";
import { ownersOf, schemaExists } from "../warehouse/catalogue";
import type { Session } from "../warehouse/session";
import { userExists } from "../warehouse/users";

/** CREATE SCHEMA [IF NOT EXISTS] name [AUTHORIZATION user]. */
export async function createSchema(session: Session, reader: Reader): Promise<Outcome> {
  const { connection, user } = session;
  const ifNotExists = reader.accept("if", "not", "exists");
  const name = reader.name();
  const owner = reader.accept("authorization") ? reader.name() : user.name;
  if (reader.accept("quota")) throw notModelledSql("CREATE SCHEMA … QUOTA");
  reader.end();
  if (name === OWN_SCHEMA || name.startsWith("pg_"))
    throw new SqlError("42P06", `unacceptable schema name "${name}"`);
  // On AWS it takes the right CREATE on the database, which none but superusers have here.
  if (!user.superuser) throw denied(`database ${session.database}`);
  if (!(await userExists(connection, owner)) && owner !== user.name)
    throw new SqlError("42P01", `user "${owner}" does not exist`);
  if (await schemaExists(connection, name)) {
    if (ifNotExists) return done();
    throw new SqlError("42P06", `schema "${name}" already exists`);
  }
  await connection.run(`CREATE SCHEMA ${quoteName(name)}`);
  await connection.run("INSERT INTO loglab_catalog.schemas VALUES ($1, $2)", [name, owner]);
  return done();
}

/** DROP SCHEMA [IF EXISTS] name [CASCADE]. */
export async function dropSchema(session: Session, reader: Reader): Promise<Outcome> {
  const { connection, user } = session;
  const ifExists = reader.accept("if", "exists");
  const name = reader.name();
  const cascade = reader.accept("cascade");
  reader.accept("restrict");
  reader.end();
  if (!(await schemaExists(connection, name))) {
    if (ifExists) return done();
    throw noSchema(name);
  }
  const owners = await ownersOf(connection);
  if (name === "public" || name === OWN_SCHEMA) throw denied(`schema ${name}`);
  checkSchema(name, user, owners);
  const within = await connection.runAndReadAll(
    "SELECT 1 FROM information_schema.tables WHERE table_schema = $1 LIMIT 1",
    [name],
  );
  if (!cascade && within.currentRowCount > 0) {
    throw new SqlError("XX000", `cannot drop schema ${name} because other objects depend on it`);
  }
  await connection.run(`DROP SCHEMA ${quoteName(name)} ${cascade ? "CASCADE" : ""}`);
  await connection.run("DELETE FROM loglab_catalog.schemas WHERE name = $1", [name]);
  await connection.run("DELETE FROM loglab_catalog.columns WHERE schema = $1", [name]);
  return done();
}
