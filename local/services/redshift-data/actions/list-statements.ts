import type { ListStatementsCommandInput, ListStatementsCommandOutput } from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { check } from "../constraints";
import type { DataApi } from "../data-api";
import { invalid } from "../errors";
import { type Statement, statusOf } from "../store";

const DEFAULT_PAGE = 100;

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListStatements.html */
export const listStatements = ({
  store,
}: DataApi): Action<ListStatementsCommandInput, Omit<ListStatementsCommandOutput, "$metadata">> => ({
  name: "ListStatements",
  permissions: () => [{ action: "redshift-data:ListStatements", resource: "*" }],
  async handle(input, { identity }) {
    check("ListStatements", input);
    if (input.ClusterIdentifier !== undefined)
      throw notModelled("redshift-data ClusterIdentifier (provisioned clusters)");
    const { StatementName, Status = "ALL", RoleLevel = true, Database, WorkgroupName } = input;
    const [role] = identity.userId.split(":");
    const some = store
      .all()
      .filter(({ owner }) => (RoleLevel ? owner.split(":")[0] === role : owner === identity.userId))
      .filter(({ name = "" }) => StatementName === undefined || name.startsWith(StatementName))
      .filter((statement) => Status === "ALL" || statusOf(statement) === Status)
      .filter(({ database }) => Database === undefined || database === Database)
      .filter(({ workgroup }) => WorkgroupName === undefined || workgroup === WorkgroupName);
    // Newest first, so a page goes on below the last number that was given.
    const below = belowOf(input.NextToken);
    const left = some.filter(({ sequence }) => below === undefined || sequence < below);
    const page = left.slice(0, input.MaxResults || DEFAULT_PAGE);
    const last = page.at(-1);
    return {
      Statements: page.map(describe),
      ...(last &&
        page.length < left.length && {
          NextToken: Buffer.from(`below:${last.sequence}`).toString("base64url"),
        }),
    };
  },
});

function belowOf(token: string | undefined): number | undefined {
  if (token === undefined) return undefined;
  const match = /^below:(\d+)$/.exec(Buffer.from(token, "base64url").toString());
  if (!match) throw invalid("The NextToken is invalid.");
  return Number(match[1]);
}

function describe(statement: Statement): NonNullable<ListStatementsCommandOutput["Statements"]>[number] {
  const { parts, batch } = statement;
  return {
    Id: statement.id,
    Status: statusOf(statement),
    CreatedAt: new Date(statement.created),
    UpdatedAt: new Date(Math.max(...parts.map(({ updated }) => updated))),
    IsBatchStatement: batch,
    ...(batch ? { QueryStrings: parts.map(({ sql }) => sql) } : { QueryString: parts[0]?.sql ?? "" }),
    ...(statement.parameters.length > 0 && { QueryParameters: [...statement.parameters] }),
    ...(statement.name !== undefined && { StatementName: statement.name }),
    ...(statement.secretArn !== undefined && { SecretArn: statement.secretArn }),
    ResultFormat: statement.csv ? "CSV" : "JSON",
  };
}
