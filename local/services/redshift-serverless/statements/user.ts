import { done, type Outcome } from "../sql/outcome";
import type { Reader } from "../sql/reader";
import { denied, notModelledSql, SqlError } from "../sql/sql-error";
import type { Session } from "../warehouse/session";
import { secretOf, userExists } from "../warehouse/users";

const RULES: readonly (readonly [met: RegExp, message: string])[] = [
  [/^.{8,64}$/s, "Password must be between 8 and 64 characters long."],
  [/[A-Z]/, "Password must contain an uppercase letter."],
  [/[a-z]/, "Password must contain a lowercase letter."],
  [/\d/, "Password must contain a number."],
  [/^[!-~]+$/, "Password contains characters that are not allowed."],
];

/** CREATE USER name [WITH] PASSWORD 'text' | DISABLE [CREATEUSER | NOCREATEUSER]. */
export async function createUser(session: Session, reader: Reader): Promise<Outcome> {
  const { connection } = session;
  demandSuperuser(session, "create user");
  const name = reader.name();
  reader.accept("with");
  reader.expect("password");
  const password = reader.accept("disable") ? undefined : checked(reader.text());
  const superuser = reader.accept("createuser");
  reader.accept("nocreateuser");
  if (!reader.done) throw notModelledSql(`CREATE USER … ${reader.peek()?.source.toUpperCase()}`);
  if (await userExists(connection, name)) throw new SqlError("42710", `user "${name}" already exists`);
  const secret = password === undefined ? undefined : secretOf(password);
  await connection.run("INSERT INTO loglab_catalog.users VALUES ($1, $2, $3, $4)", [
    name,
    secret?.salt ?? null,
    secret?.hash ?? null,
    superuser,
  ]);
  return done();
}

/** ALTER USER name [WITH] PASSWORD 'text'. */
export async function alterUser(session: Session, reader: Reader): Promise<Outcome> {
  const { connection, user } = session;
  const name = reader.name();
  if (name !== user.name) demandSuperuser(session, "alter user");
  reader.accept("with");
  if (!reader.accept("password")) throw notModelledSql(`ALTER USER … ${reader.peek()?.source.toUpperCase()}`);
  const { salt, hash } = secretOf(checked(reader.text()));
  reader.end();
  if (!(await userExists(connection, name))) throw new SqlError("42P01", `user "${name}" does not exist`);
  await connection.run("UPDATE loglab_catalog.users SET salt = $1, hash = $2 WHERE name = $3", [
    salt,
    hash,
    name,
  ]);
  return done();
}

/** DROP USER [IF EXISTS] name. */
export async function dropUser(session: Session, reader: Reader): Promise<Outcome> {
  const { connection } = session;
  demandSuperuser(session, "drop user");
  const ifExists = reader.accept("if", "exists");
  const name = reader.name();
  reader.end();
  if (!(await userExists(connection, name))) {
    if (ifExists) return done();
    throw new SqlError("42P01", `user "${name}" does not exist`);
  }
  const owned = await connection.runAndReadAll("SELECT 1 FROM loglab_catalog.schemas WHERE owner = $1", [
    name,
  ]);
  if (owned.currentRowCount > 0) {
    throw new SqlError("XX000", `user "${name}" cannot be dropped because the user owns some object`);
  }
  await connection.run("DELETE FROM loglab_catalog.users WHERE name = $1", [name]);
  return done();
}

function demandSuperuser({ user }: Session, what: string): void {
  if (!user.superuser) throw denied(`${what}: must be superuser`);
}

function checked(password: string): string {
  for (const [met, message] of RULES) if (!met.test(password)) throw new SqlError("XX000", message);
  return password;
}
