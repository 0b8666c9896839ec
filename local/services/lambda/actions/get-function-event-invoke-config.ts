import type {
  GetFunctionEventInvokeConfigCommandInput,
  GetFunctionEventInvokeConfigCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeEventInvokeConfig, eventInvokeConfig } from "../event-invoke-configs";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionEventInvokeConfig.html */
export const getFunctionEventInvokeConfig = (
  functions: Functions,
): Action<
  Having<GetFunctionEventInvokeConfigCommandInput, "FunctionName">,
  Omit<GetFunctionEventInvokeConfigCommandOutput, "$metadata">
> => ({
  name: "GetFunctionEventInvokeConfig",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(functions.store, "GetFunctionEventInvokeConfig", parseFunctionName(FunctionName, Qualifier)),
  ],
  async handle(input) {
    check("GetFunctionEventInvokeConfig", input);
    const { store } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn } = store.resolve(reference);
    const key = reference.qualifier ?? "$LATEST";
    return describeEventInvokeConfig(store, fn.name, key, eventInvokeConfig(store, fn, key));
  },
});
