import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { User } from "../sql/rights";
import { SqlError } from "../sql/sql-error";

/** A password as it is kept. */
export interface Secret {
  salt: string;
  hash: string;
}

export function secretOf(password: string, salt = randomBytes(16).toString("hex")): Secret {
  return { salt, hash: createHash("sha256").update(`${salt}${password}`).digest("hex") };
}

export function matches({ salt, hash }: Secret, password: string): boolean {
  return timingSafeEqual(Buffer.from(secretOf(password, salt).hash), Buffer.from(hash));
}

/** How somebody comes in. */
export type Login =
  | { kind: "password"; user: string; password: string }
  /** With IAM's credentials: a user of the database that bears the identity's name. */
  | { kind: "iam"; user: string };

const refused = (user: string): SqlError =>
  new SqlError("28000", `password authentication failed for user "${user}"`);

/**
 * @param admin the namespace's own user, whose password the service keeps
 * @throws SqlError when nobody is called so, or the password is another
 */
export async function logIn(
  connection: DuckDBConnection,
  login: Login,
  admin: { name: string; secret: Secret },
): Promise<User> {
  if (login.kind === "iam") return { name: login.user, superuser: false };
  if (login.user === admin.name) {
    if (!matches(admin.secret, login.password)) throw refused(login.user);
    return { name: admin.name, superuser: true };
  }
  const [row] = (
    await connection.runAndReadAll("SELECT salt, hash, superuser FROM loglab_catalog.users WHERE name = $1", [
      login.user,
    ])
  ).getRowsJson();
  const [salt, hash, superuser] = row ?? [];
  if (!row || hash === null || !matches({ salt: String(salt), hash: String(hash) }, login.password)) {
    throw refused(login.user);
  }
  return { name: login.user, superuser: superuser === true };
}

export async function userExists(connection: DuckDBConnection, name: string): Promise<boolean> {
  const found = await connection.runAndReadAll("SELECT 1 FROM loglab_catalog.users WHERE name = $1", [name]);
  return found.currentRowCount > 0;
}
