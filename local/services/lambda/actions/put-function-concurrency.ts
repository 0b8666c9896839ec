import type {
  PutFunctionConcurrencyCommandInput,
  PutFunctionConcurrencyCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidParameterValue } from "../errors";
import { ACCOUNT_LIMIT, UNRESERVED_MINIMUM } from "../execution/concurrency";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html */
export const putFunctionConcurrency = (
  functions: Functions,
): Action<
  Having<PutFunctionConcurrencyCommandInput, "FunctionName" | "ReservedConcurrentExecutions">,
  Omit<PutFunctionConcurrencyCommandOutput, "$metadata">
> => ({
  name: "PutFunctionConcurrency",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "PutFunctionConcurrency", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input) {
    check("PutFunctionConcurrency", input);
    const fn = functions.store.get({ name: parseFunctionName(input.FunctionName).name });
    const reserved = input.ReservedConcurrentExecutions;
    if (ACCOUNT_LIMIT - functions.reservedInAll(fn.name) - reserved < UNRESERVED_MINIMUM) {
      throw invalidParameterValue(
        `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${UNRESERVED_MINIMUM}].`,
      );
    }
    await functions.put({ ...fn, reservedConcurrency: reserved });
    return { ReservedConcurrentExecutions: reserved };
  },
});
