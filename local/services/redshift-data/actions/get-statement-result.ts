import type {
  GetStatementResultCommandInput,
  GetStatementResultCommandOutput,
} from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { type DataApi, statementPermission } from "../data-api";
import { invalid } from "../errors";
import { resultPage } from "../finished-result";
import { describeColumn, fieldOf } from "../result";
import { waitFor } from "../submit";

type Input = Having<GetStatementResultCommandInput, "Id">;

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_GetStatementResult.html */
export const getStatementResult = (
  api: DataApi,
): Action<Input, Omit<GetStatementResultCommandOutput, "$metadata">> => ({
  name: "GetStatementResult",
  permissions: ({ Id }) => [statementPermission(api, "GetStatementResult", Id)],
  async handle(input, { signal }) {
    check("GetStatementResult", input);
    await waitFor(api, input.Id.split(":")[0] ?? "", input.WaitTimeSeconds, signal);
    const { statement, columns, rows, total, token } = await resultPage(api, input.Id, input.NextToken);
    if (statement.csv) throw invalid("The result is CSV: use GetStatementResultV2.");
    return {
      Records: rows.map((row) => columns.map((column, index) => fieldOf(row[index] ?? null, column))),
      ColumnMetadata: columns.map(describeColumn),
      TotalNumRows: total,
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
