import type {
  GetRuntimeManagementConfigCommandInput,
  GetRuntimeManagementConfigCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetRuntimeManagementConfig.html */
export const getRuntimeManagementConfig = (
  functions: Functions,
): Action<
  Having<GetRuntimeManagementConfigCommandInput, "FunctionName">,
  Omit<GetRuntimeManagementConfigCommandOutput, "$metadata">
> => ({
  name: "GetRuntimeManagementConfig",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(functions.store, "GetRuntimeManagementConfig", parseFunctionName(FunctionName, Qualifier)),
  ],
  async handle(input) {
    check("GetRuntimeManagementConfig", input);
    const { store } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn } = store.resolve(reference);
    const config = fn.runtimeManagement[reference.qualifier ?? "$LATEST"];
    return {
      UpdateRuntimeOn: config?.updateRuntimeOn ?? "Auto",
      FunctionArn: store.arn(reference),
      ...(config?.runtimeVersionArn !== undefined && { RuntimeVersionArn: config.runtimeVersionArn }),
    };
  },
});
