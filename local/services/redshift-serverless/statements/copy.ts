import { type Load, loadObjects } from "../copy/load";
import { readCopy } from "../copy/options";
import { objectReader } from "../copy/source";
import { done, type Outcome } from "../sql/outcome";
import type { Reader } from "../sql/reader";
import { noColumn, SqlError } from "../sql/sql-error";
import { columnsOf, type KnownColumn } from "../warehouse/catalogue";
import type { Session } from "../warehouse/session";
import { schemaOf } from "./table";

/** COPY … FROM 's3://…': all of it or, when too many lines do not fit, nothing. */
export async function copy(session: Session, reader: Reader): Promise<Outcome> {
  const options = readCopy(reader);
  const { table } = options;
  const schema = await schemaOf(session, table).catch((error: unknown) => {
    if (!(error instanceof SqlError) || error.state !== "42P01") throw error;
    throw new SqlError("XX000", `Cannot COPY into nonexistent table ${table.name}`);
  });
  const known = (await columnsOf(session.connection, schema, table.name)) ?? [];
  const columns = (options.columns ?? known.map(({ column }) => column)).map((name): KnownColumn => {
    const column = known.find((candidate) => candidate.column === name);
    if (!column) throw noColumn(name, table.name);
    return column;
  });
  const { assume, bearer, cloud } = session.loads;
  if (options.role === undefined && !bearer) {
    throw new SqlError("XX000", "COPY needs an IAM_ROLE with which it reads from S3");
  }
  const identity = bearer && options.role === undefined ? bearer : await assume(options.role ?? "default");
  const load: Load = { session, options, schema, columns, identity, read: objectReader(cloud, identity) };
  return done(await loadObjects(load));
}
