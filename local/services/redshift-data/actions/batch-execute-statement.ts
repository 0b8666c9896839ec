import type {
  BatchExecuteStatementCommandInput,
  BatchExecuteStatementCommandOutput,
} from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { targetPermission } from "../connection";
import { check } from "../constraints";
import type { DataApi } from "../data-api";
import { submit, submitted } from "../submit";

type Input = Having<BatchExecuteStatementCommandInput, "Sqls">;

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html */
export const batchExecuteStatement = (
  api: DataApi,
): Action<Input, Omit<BatchExecuteStatementCommandOutput, "$metadata">> => ({
  name: "BatchExecuteStatement",
  permissions: async (input) => [await targetPermission(api.store.cloud, "BatchExecuteStatement", input)],
  async handle(input, call) {
    check("BatchExecuteStatement", input);
    const transaction = input.ExecutionMode !== "AUTO_COMMIT";
    return submitted(await submit(api, input.Sqls, input, call, { batch: true, transaction }));
  },
});
