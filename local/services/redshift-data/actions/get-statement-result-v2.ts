import type {
  GetStatementResultV2CommandInput,
  GetStatementResultV2CommandOutput,
} from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { type DataApi, statementPermission } from "../data-api";
import { invalid } from "../errors";
import { resultPage } from "../finished-result";
import { csvOf, describeColumn } from "../result";
import { waitFor } from "../submit";

type Input = Having<GetStatementResultV2CommandInput, "Id">;

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_GetStatementResultV2.html */
export const getStatementResultV2 = (
  api: DataApi,
): Action<Input, Omit<GetStatementResultV2CommandOutput, "$metadata">> => ({
  name: "GetStatementResultV2",
  permissions: ({ Id }) => [statementPermission(api, "GetStatementResultV2", Id)],
  async handle(input, { signal }) {
    check("GetStatementResultV2", input);
    await waitFor(api, input.Id.split(":")[0] ?? "", input.WaitTimeSeconds, signal);
    const { statement, columns, rows, total, token } = await resultPage(api, input.Id, input.NextToken);
    if (!statement.csv) throw invalid("The result is JSON: use GetStatementResult.");
    return {
      Records: [{ CSVRecords: csvOf({ columns, rows }) }],
      ColumnMetadata: columns.map(describeColumn),
      TotalNumRows: total,
      ResultFormat: "CSV",
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
