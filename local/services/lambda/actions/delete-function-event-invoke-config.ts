import type {
  DeleteFunctionEventInvokeConfigCommandInput,
  DeleteFunctionEventInvokeConfigCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { eventInvokeConfig } from "../event-invoke-configs";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionEventInvokeConfig.html */
export const deleteFunctionEventInvokeConfig = (
  functions: Functions,
): Action<
  Having<DeleteFunctionEventInvokeConfigCommandInput, "FunctionName">,
  Omit<DeleteFunctionEventInvokeConfigCommandOutput, "$metadata">
> => ({
  name: "DeleteFunctionEventInvokeConfig",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(
      functions.store,
      "DeleteFunctionEventInvokeConfig",
      parseFunctionName(FunctionName, Qualifier),
    ),
  ],
  async handle(input) {
    check("DeleteFunctionEventInvokeConfig", input);
    const { store } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn } = store.resolve(reference);
    const key = reference.qualifier ?? "$LATEST";
    eventInvokeConfig(store, fn, key);
    const { [key]: _removed, ...eventInvokeConfigs } = fn.eventInvokeConfigs;
    await functions.put({ ...fn, eventInvokeConfigs });
    return {};
  },
});
