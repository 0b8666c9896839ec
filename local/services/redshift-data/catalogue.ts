import { isAwsError } from "../../core/errors";
import { type Identity, ROOT } from "../../core/identity";
import { page } from "../../core/paging";
import { connectionOf, type Target } from "./connection";
import type { DataApi } from "./data-api";
import { invalid } from "./errors";

const DEFAULT_PAGE = 1000;

/** Rows that the database's own catalogue gives to a request. */
export async function catalogueRows(
  { store: { cloud } }: DataApi,
  identity: Identity,
  target: Target & { ConnectedDatabase?: string | undefined },
  sql: string,
  parameters: Readonly<Record<string, string>>,
): Promise<string[][]> {
  const connection = await connectionOf(cloud, identity, target);
  const database = target.ConnectedDatabase ?? target.Database;
  try {
    const { outcomes } = await cloud.call<{ outcomes: { rows: unknown[][] }[] }>(
      ROOT,
      "redshift-serverless",
      "RunStatements",
      {
        workgroupName: connection.workgroup,
        ...(database !== undefined && { database }),
        login: connection.login,
        statements: [sql],
        parameters,
      },
    );
    return (outcomes[0]?.rows ?? []).map((row) => row.map((value) => String(value ?? "")));
  } catch (error) {
    if (isAwsError(error, "StatementFailed")) throw invalid(`ERROR: ${error.message}`);
    throw error;
  }
}

/** Cuts a page out of rows that stand in the order of their keys. */
export function pageOf<T>(
  items: readonly T[],
  key: (item: T) => string,
  { NextToken, MaxResults }: { NextToken?: string | undefined; MaxResults?: number | undefined },
): { items: T[]; token?: string } {
  return page(items, key, {
    token: NextToken,
    limit: MaxResults || DEFAULT_PAGE,
    invalid: () => invalid("The NextToken is invalid."),
  });
}
