import type { SqlParameter } from "@aws-sdk/client-redshift-data";
import type { Call } from "../../core/action";
import { notModelled } from "../../core/errors";
import { uuid } from "../../core/ids";
import { connectionOf, type Target } from "./connection";
import type { DataApi } from "./data-api";
import { invalid } from "./errors";
import { type Part, type Statement, statusOf } from "./store";

/** What ExecuteStatement and BatchExecuteStatement have in common. */
export interface Submission extends Target {
  StatementName?: string | undefined;
  Parameters?: SqlParameter[] | undefined;
  ClientToken?: string | undefined;
  ResultFormat?: string | undefined;
  SessionKeepAliveSeconds?: number | undefined;
  SessionId?: string | undefined;
  WaitTimeSeconds?: number | undefined;
  WithEvent?: boolean | undefined;
}

const LONGEST = 100_000;

/**
 * Keeps statements and begins them.
 * @param transaction all or nothing
 * @returns what the answer says of them
 * @throws AwsError
 */
export async function submit(
  api: DataApi,
  sqls: readonly string[],
  input: Submission,
  { identity, signal }: Pick<Call, "identity" | "signal">,
  how: { batch: boolean; transaction: boolean },
): Promise<Statement> {
  refuse(sqls, input);
  const { store, runner } = api;
  const owner = identity.userId;
  const again = store
    .all()
    .find(
      ({ clientToken, owner: its }) =>
        clientToken !== undefined && clientToken === input.ClientToken && its === owner,
    );
  if (again) return again;
  const connection = await connectionOf(store.cloud, identity, input);
  const now = store.cloud.clock.now();
  const statement: Statement = {
    id: uuid(),
    sequence: store.nextSequence,
    workgroup: connection.workgroup,
    database: input.Database ?? "dev",
    ...(input.SecretArn !== undefined && { secretArn: input.SecretArn }),
    user: connection.login.user,
    ...(input.StatementName !== undefined && { name: input.StatementName }),
    parameters: input.Parameters ?? [],
    batch: how.batch,
    csv: input.ResultFormat === "CSV",
    ...(input.ClientToken !== undefined && { clientToken: input.ClientToken }),
    owner,
    parts: sqls.map((sql) => newPart(sql, now)),
    created: now,
  };
  await store.put(statement);
  runner.begin(statement, connection, how.transaction);
  await waitFor(api, statement.id, input.WaitTimeSeconds, signal);
  return store.get(statement.id);
}

/** Waits for a statement as long as a request wants to. */
export async function waitFor(
  { store, runner }: DataApi,
  id: string,
  seconds: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (seconds === undefined) return;
  const over = new AbortController();
  const cancel = store.cloud.clock.after(seconds * 1000, () => over.abort());
  await runner.settled(id, AbortSignal.any([signal, over.signal]));
  cancel();
}

const newPart = (sql: string, now: number): Part => ({
  sql,
  status: "SUBMITTED",
  created: now,
  updated: now,
  duration: -1,
  hasResult: false,
  rows: -1,
  size: -1,
});

function refuse(sqls: readonly string[], input: Submission): void {
  if (input.SessionId !== undefined || input.SessionKeepAliveSeconds)
    throw notModelled("redshift-data sessions");
  if (input.WithEvent) throw notModelled("redshift-data WithEvent");
  if (sqls.some((sql) => sql.trim() === "")) throw invalid("The SQL statement must not be empty.");
  if (sqls.some((sql) => sql.length > LONGEST))
    throw invalid(`Cannot exceed query statement size of ${LONGEST} characters.`);
  const names = (input.Parameters ?? []).map(({ name }) => name ?? "");
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw invalid(`Parameters list contains duplicate parameters: ${twice}.`);
  const unused = names.filter((name) => !sqls.some((sql) => new RegExp(`:${name}\\b`).test(sql)));
  if (unused.length > 0)
    throw invalid(`Parameters list contains unused parameters. Unused parameters: [${unused.join(", ")}]`);
}

/** @returns the members that both answers have */
export const submitted = (statement: Statement): object => ({
  Id: statement.id,
  CreatedAt: new Date(statement.created),
  Database: statement.database,
  WorkgroupName: statement.workgroup,
  ...(statement.secretArn !== undefined
    ? { SecretArn: statement.secretArn }
    : statement.user !== undefined && { DbUser: statement.user }),
  Status: statusOf(statement),
  HasResultSet: statement.parts.some(({ hasResult }) => hasResult),
});
