import type {
  UpdateFunctionEventInvokeConfigCommandInput,
  UpdateFunctionEventInvokeConfigCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeEventInvokeConfig, eventInvokeConfig, refuseDestinations } from "../event-invoke-configs";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionEventInvokeConfig.html */
export const updateFunctionEventInvokeConfig = (
  functions: Functions,
): Action<
  Having<UpdateFunctionEventInvokeConfigCommandInput, "FunctionName">,
  Omit<UpdateFunctionEventInvokeConfigCommandOutput, "$metadata">
> => ({
  name: "UpdateFunctionEventInvokeConfig",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(
      functions.store,
      "UpdateFunctionEventInvokeConfig",
      parseFunctionName(FunctionName, Qualifier),
    ),
  ],
  async handle(input) {
    check("UpdateFunctionEventInvokeConfig", input);
    refuseDestinations(input.DestinationConfig);
    const { store, cloud } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn } = store.resolve(reference);
    const key = reference.qualifier ?? "$LATEST";
    const config = {
      ...eventInvokeConfig(store, fn, key),
      ...(input.MaximumRetryAttempts !== undefined && { maximumRetryAttempts: input.MaximumRetryAttempts }),
      ...(input.MaximumEventAgeInSeconds !== undefined && {
        maximumEventAgeInSeconds: input.MaximumEventAgeInSeconds,
      }),
      modified: cloud.clock.now(),
    };
    await functions.put({ ...fn, eventInvokeConfigs: { ...fn.eventInvokeConfigs, [key]: config } });
    return describeEventInvokeConfig(store, fn.name, key, config);
  },
});
