import type {
  GetFunctionConfigurationCommandInput,
  GetFunctionConfigurationCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { describeConfiguration } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html */
export const getFunctionConfiguration = (
  functions: Functions,
): Action<
  Having<GetFunctionConfigurationCommandInput, "FunctionName">,
  Omit<GetFunctionConfigurationCommandOutput, "$metadata">
> => ({
  name: "GetFunctionConfiguration",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(functions.store, "GetFunctionConfiguration", parseFunctionName(FunctionName, Qualifier)),
  ],
  async handle(input) {
    check("GetFunctionConfiguration", input);
    const { store } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn, configuration } = store.resolve(reference);
    return describeConfiguration(store, fn.name, configuration, reference.qualifier);
  },
});
