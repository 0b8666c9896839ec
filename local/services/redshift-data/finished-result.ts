import type { DataApi } from "./data-api";
import { invalid, queryNotFound } from "./errors";
import type { Result } from "./result";
import { type Statement, statusOf } from "./store";

/** Rows of a page: AWS cuts by bytes, which nobody can tell from outside. */
const PAGE_ROWS = 1000;
const TOKEN = /^from:(\d+)$/;

/** One page of what a query gave. */
export interface ResultPage extends Result {
  statement: Statement;
  total: number;
  token?: string;
}

/**
 * @param id of a statement, or of a part of a batch: `id:2`
 * @throws AwsError ResourceNotFoundException, or ValidationException for a statement without a result
 */
export async function resultPage(
  { store }: DataApi,
  id: string,
  token: string | undefined,
): Promise<ResultPage> {
  const [whole = "", number] = id.split(":");
  const statement = store.get(whole);
  const status = statusOf(statement);
  if (status === "FAILED" || status === "ABORTED")
    throw invalid(`Query doesn't have a result: its status is ${status}.`);
  if (status !== "FINISHED")
    throw invalid("Query does not have result. Please check query status with DescribeStatement.");
  if (statement.batch && number === undefined)
    throw invalid("A batch has a result for each of its statements: give the id of one, with its number.");
  const index = Number(number ?? 1) - 1;
  const part = statement.parts[index];
  if (!part) throw queryNotFound(id);
  if (!part.hasResult)
    throw invalid("Query does not have result. Please check query status with DescribeStatement.");
  const result = await store.result(whole, index);
  const start = startOf(token);
  const rows = result.rows.slice(start, start + PAGE_ROWS);
  const next = start + rows.length;
  return {
    statement,
    columns: result.columns,
    rows,
    total: result.rows.length,
    ...(next < result.rows.length && { token: Buffer.from(`from:${next}`).toString("base64url") }),
  };
}

function startOf(token: string | undefined): number {
  if (token === undefined) return 0;
  const match = TOKEN.exec(Buffer.from(token, "base64url").toString());
  if (!match) throw invalid("The NextToken is invalid.");
  return Number(match[1]);
}
