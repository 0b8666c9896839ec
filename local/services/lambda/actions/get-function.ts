import type { GetFunctionCommandInput, GetFunctionCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { describeConfiguration } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html */
export const getFunction = (
  functions: Functions,
): Action<Having<GetFunctionCommandInput, "FunctionName">, Omit<GetFunctionCommandOutput, "$metadata">> => ({
  name: "GetFunction",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(functions.store, "GetFunction", parseFunctionName(FunctionName, Qualifier)),
  ],
  async handle(input) {
    check("GetFunction", input);
    const { store } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn, configuration } = store.resolve(reference);
    return {
      Configuration: describeConfiguration(store, fn.name, configuration, reference.qualifier),
      Code: { RepositoryType: "S3", Location: functions.codeAddress(configuration.code) },
      ...(Object.keys(fn.tags).length > 0 && { Tags: fn.tags }),
      ...(fn.reservedConcurrency !== undefined && {
        Concurrency: { ReservedConcurrentExecutions: fn.reservedConcurrency },
      }),
    };
  },
});
