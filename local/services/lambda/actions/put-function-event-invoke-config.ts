import type {
  PutFunctionEventInvokeConfigCommandInput,
  PutFunctionEventInvokeConfigCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeEventInvokeConfig, refuseDestinations } from "../event-invoke-configs";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html */
export const putFunctionEventInvokeConfig = (
  functions: Functions,
): Action<
  Having<PutFunctionEventInvokeConfigCommandInput, "FunctionName">,
  Omit<PutFunctionEventInvokeConfigCommandOutput, "$metadata">
> => ({
  name: "PutFunctionEventInvokeConfig",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(functions.store, "PutFunctionEventInvokeConfig", parseFunctionName(FunctionName, Qualifier)),
  ],
  async handle(input) {
    check("PutFunctionEventInvokeConfig", input);
    refuseDestinations(input.DestinationConfig);
    const { store, cloud } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn } = store.resolve(reference);
    const config = {
      ...(input.MaximumRetryAttempts !== undefined && { maximumRetryAttempts: input.MaximumRetryAttempts }),
      ...(input.MaximumEventAgeInSeconds !== undefined && {
        maximumEventAgeInSeconds: input.MaximumEventAgeInSeconds,
      }),
      modified: cloud.clock.now(),
    };
    const key = reference.qualifier ?? "$LATEST";
    await functions.put({ ...fn, eventInvokeConfigs: { ...fn.eventInvokeConfigs, [key]: config } });
    return describeEventInvokeConfig(store, fn.name, key, config);
  },
});
