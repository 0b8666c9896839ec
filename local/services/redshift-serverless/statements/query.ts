import { type Outcome, query as run } from "../sql/outcome";
import { rewrite } from "../sql/rewrite";
import { checkSchemas } from "../sql/rights";
import { type Token, written } from "../sql/tokens";
import { ownersOf } from "../warehouse/catalogue";
import type { Session } from "../warehouse/session";

/** SELECT, WITH, VALUES. */
export async function query({ connection, user }: Session, tokens: readonly Token[]): Promise<Outcome> {
  checkSchemas(tokens, user, await ownersOf(connection));
  return run(connection, written(rewrite(tokens, user.name)));
}

/** INSERT, UPDATE, DELETE. */
export async function change({ connection, user }: Session, tokens: readonly Token[]): Promise<Outcome> {
  checkSchemas(tokens, user, await ownersOf(connection));
  const result = await connection.run(written(rewrite(tokens, user.name)));
  return { columns: [], rows: [], affected: result.rowsChanged, hasResult: false };
}
