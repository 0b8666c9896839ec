import type {
  DescribeStatementCommandInput,
  DescribeStatementCommandOutput,
  SubStatementData,
} from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { type DataApi, statementPermission } from "../data-api";
import { type Part, type Statement, statusOf } from "../store";

type Input = Having<DescribeStatementCommandInput, "Id">;
type Output = Omit<DescribeStatementCommandOutput, "$metadata">;

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_DescribeStatement.html */
export const describeStatement = (api: DataApi): Action<Input, Output> => ({
  name: "DescribeStatement",
  permissions: ({ Id }) => [statementPermission(api, "DescribeStatement", Id)],
  async handle(input) {
    check("DescribeStatement", input);
    return describe(api.store.get(input.Id.split(":")[0] ?? ""));
  },
});

function describe(statement: Statement): Output {
  const { parts, batch } = statement;
  const failed = parts.find(({ error }) => error !== undefined);
  const last = parts.at(-1);
  return {
    Id: statement.id,
    Status: statusOf(statement),
    CreatedAt: new Date(statement.created),
    UpdatedAt: new Date(Math.max(...parts.map(({ updated }) => updated))),
    Duration: Math.max(-1, ...parts.map(({ duration }) => duration)),
    Database: statement.database,
    WorkgroupName: statement.workgroup,
    ...(statement.secretArn !== undefined && { SecretArn: statement.secretArn }),
    ...(statement.user !== undefined && { DbUser: statement.user }),
    ...(failed?.error !== undefined && { Error: failed.error }),
    HasResultSet: parts.some(({ hasResult }) => hasResult),
    QueryString: parts.map(({ sql }) => sql).join(";\n"),
    ...(statement.parameters.length > 0 && { QueryParameters: [...statement.parameters] }),
    RedshiftPid: statement.sequence,
    RedshiftQueryId: statement.sequence,
    ResultFormat: statement.csv ? "CSV" : "JSON",
    ResultRows: last?.rows ?? -1,
    ResultSize: last?.size ?? -1,
    ...(batch && { SubStatements: parts.map((part, index) => describePart(statement, part, index)) }),
  };
}

function describePart({ id, sequence }: Statement, part: Part, index: number): SubStatementData {
  return {
    Id: `${id}:${index + 1}`,
    Status: part.status,
    CreatedAt: new Date(part.created),
    UpdatedAt: new Date(part.updated),
    Duration: part.duration,
    ...(part.error !== undefined && { Error: part.error }),
    HasResultSet: part.hasResult,
    QueryString: part.sql,
    RedshiftQueryId: sequence,
    ResultRows: part.rows,
    ResultSize: part.size,
  };
}
