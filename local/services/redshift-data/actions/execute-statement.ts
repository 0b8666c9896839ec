import type {
  ExecuteStatementCommandInput,
  ExecuteStatementCommandOutput,
} from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { targetPermission } from "../connection";
import { check } from "../constraints";
import type { DataApi } from "../data-api";
import { submit, submitted } from "../submit";

type Input = Having<ExecuteStatementCommandInput, "Sql">;

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html */
export const executeStatement = (
  api: DataApi,
): Action<Input, Omit<ExecuteStatementCommandOutput, "$metadata">> => ({
  name: "ExecuteStatement",
  permissions: async (input) => [await targetPermission(api.store.cloud, "ExecuteStatement", input)],
  async handle(input, call) {
    check("ExecuteStatement", input);
    return submitted(await submit(api, [input.Sql], input, call, { batch: false, transaction: true }));
  },
});
