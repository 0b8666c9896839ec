import type {
  GetFunctionConcurrencyCommandInput,
  GetFunctionConcurrencyCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html */
export const getFunctionConcurrency = (
  functions: Functions,
): Action<
  Having<GetFunctionConcurrencyCommandInput, "FunctionName">,
  Omit<GetFunctionConcurrencyCommandOutput, "$metadata">
> => ({
  name: "GetFunctionConcurrency",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "GetFunctionConcurrency", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input) {
    check("GetFunctionConcurrency", input);
    const { reservedConcurrency } = functions.store.get({ name: parseFunctionName(input.FunctionName).name });
    return reservedConcurrency === undefined ? {} : { ReservedConcurrentExecutions: reservedConcurrency };
  },
});
