import { setTimeout as pause } from "node:timers/promises";
import {
  DescribeStatementCommand,
  ExecuteStatementCommand,
  RedshiftDataClient,
} from "@aws-sdk/client-redshift-data";

const client = new RedshiftDataClient({ maxAttempts: 8 });

/** Where a statement goes, and as whom. */
export interface Target {
  WorkgroupName: string;
  Database: string;
  SecretArn: string;
}

/** The Data API tells nobody that a statement is over. */
const PAUSE_MS = 200;

/**
 * Carries out one statement and waits for its end.
 * @throws Error with the database's sentence
 */
export async function execute(target: Target, sql: string): Promise<void> {
  const { Id } = await client.send(new ExecuteStatementCommand({ ...target, Sql: sql }));
  for (;;) {
    const { Status, Error: reason } = await client.send(new DescribeStatementCommand({ Id }));
    if (Status === "FINISHED") return;
    if (Status === "FAILED" || Status === "ABORTED") throw new Error(reason ?? `The statement is ${Status}.`);
    await pause(PAUSE_MS);
  }
}
