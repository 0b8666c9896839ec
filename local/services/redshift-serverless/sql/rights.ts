import { denied } from "./sql-error";
import type { Token } from "./tokens";

/** Who is connected. */
export interface User {
  name: string;
  superuser: boolean;
}

/** Schemas of the system that everybody may read. */
const OPEN = ["information_schema", "pg_catalog", "public", "pg_temp", "temp"];
/** Where the stand-in keeps what it knows; nobody's business. */
export const OWN_SCHEMA = "loglab_catalog";

/**
 * Refuses a statement that names a schema of somebody else. A user's search path holds nothing that is not theirs, so whatever
 * else they may reach they have to name.
 * @param owners owner of each schema
 * @throws SqlError
 */
export function checkSchemas(
  tokens: readonly Token[],
  user: User,
  owners: ReadonlyMap<string, string>,
): void {
  const significant = tokens.filter(({ kind }) => kind !== "space");
  for (const [index, { kind, value }] of significant.entries()) {
    if (kind !== "word" && kind !== "name") continue;
    const name = value.toLowerCase();
    if (name === OWN_SCHEMA) throw denied(`schema ${OWN_SCHEMA}`);
    if (significant[index + 1]?.source !== ".") continue;
    if (owners.has(name)) checkSchema(name, user, owners);
  }
}

/** @throws SqlError when the schema is somebody else's */
export function checkSchema(schema: string, user: User, owners: ReadonlyMap<string, string>): void {
  if (user.superuser || OPEN.includes(schema) || owners.get(schema) === user.name) return;
  throw denied(`schema ${schema}`);
}
