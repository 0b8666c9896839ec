import {
  DescribeStatementCommand,
  ExecuteStatementCommand,
  type Field,
  GetStatementResultCommand,
} from "@aws-sdk/client-redshift-data";
import { type Lab, NotReady } from "./step";

/** A statement that the database did not carry out. */
export class QueryFailed extends Error {
  override readonly name = "QueryFailed";
}

/** The Data API tells nobody that a statement is over; this is how often it is asked. */
const PAUSE_MS = 200;

/**
 * Carries out a query in the seat's warehouse, as the seat's own user.
 * @param parameters values of `:name`
 * @returns the rows, each value as a text, null as an empty one; none of a statement that has none to give
 * @throws QueryFailed with the database's sentence; NotReady when the seat has no warehouse
 */
export async function queryWarehouse(
  { seat, clients, signal }: Lab,
  sql: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<string[][]> {
  const { workgroup, database, warehouseSecret } = seat.parts;
  const { redshiftData: client } = clients;
  if (workgroup === undefined || client === undefined) throw new NotReady("Your seat has no warehouse.");
  const named = Object.entries(parameters).map(([name, value]) => ({ name, value }));
  const { Id } = await client.send(
    new ExecuteStatementCommand({
      WorkgroupName: workgroup,
      Database: database,
      SecretArn: warehouseSecret,
      Sql: sql,
      ...(named.length > 0 && { Parameters: named }),
    }),
    { abortSignal: signal },
  );
  for (;;) {
    const {
      Status,
      HasResultSet,
      Error: reason,
    } = await client.send(new DescribeStatementCommand({ Id }), {
      abortSignal: signal,
    });
    if (Status === "FINISHED" && !HasResultSet) return [];
    if (Status === "FINISHED") break;
    if (Status === "FAILED" || Status === "ABORTED")
      throw new QueryFailed(reason ?? `The query is ${Status}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const rows: string[][] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new GetStatementResultCommand({ Id, NextToken }), { abortSignal: signal });
    rows.push(...(page.Records ?? []).map((record) => record.map(textOf)));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return rows;
}

const textOf = (field: Field): string =>
  String(field.stringValue ?? field.longValue ?? field.doubleValue ?? field.booleanValue ?? "");
