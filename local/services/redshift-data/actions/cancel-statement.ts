import type {
  CancelStatementCommandInput,
  CancelStatementCommandOutput,
} from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { type DataApi, statementPermission } from "../data-api";
import { invalid } from "../errors";
import { statusOf } from "../store";

type Input = Having<CancelStatementCommandInput, "Id">;

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_CancelStatement.html */
export const cancelStatement = (
  api: DataApi,
): Action<Input, Omit<CancelStatementCommandOutput, "$metadata">> => ({
  name: "CancelStatement",
  permissions: ({ Id }) => [statementPermission(api, "CancelStatement", Id)],
  async handle(input) {
    check("CancelStatement", input);
    const statement = api.store.get(input.Id.split(":")[0] ?? "");
    if (!api.runner.cancel(statement.id)) {
      throw invalid(
        `Could not cancel a query that is already in ${statusOf(statement)} state with ID: ${statement.id}`,
      );
    }
    return { Status: true };
  },
});
