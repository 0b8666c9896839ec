import type {
  DeleteFunctionConcurrencyCommandInput,
  DeleteFunctionConcurrencyCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionConcurrency.html */
export const deleteFunctionConcurrency = (
  functions: Functions,
): Action<
  Having<DeleteFunctionConcurrencyCommandInput, "FunctionName">,
  Omit<DeleteFunctionConcurrencyCommandOutput, "$metadata">
> => ({
  name: "DeleteFunctionConcurrency",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "DeleteFunctionConcurrency", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input) {
    check("DeleteFunctionConcurrency", input);
    const { reservedConcurrency: _reserved, ...fn } = functions.store.get({
      name: parseFunctionName(input.FunctionName).name,
    });
    await functions.put(fn);
    return {};
  },
});
