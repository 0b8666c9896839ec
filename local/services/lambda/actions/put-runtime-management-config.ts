import type {
  PutRuntimeManagementConfigCommandInput,
  PutRuntimeManagementConfigCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** Kept and shown: functions run with the program of the machine whatever it says.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_PutRuntimeManagementConfig.html */
export const putRuntimeManagementConfig = (
  functions: Functions,
): Action<
  Having<PutRuntimeManagementConfigCommandInput, "FunctionName" | "UpdateRuntimeOn">,
  Omit<PutRuntimeManagementConfigCommandOutput, "$metadata">
> => ({
  name: "PutRuntimeManagementConfig",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(functions.store, "PutRuntimeManagementConfig", parseFunctionName(FunctionName, Qualifier)),
  ],
  async handle(input) {
    check("PutRuntimeManagementConfig", input);
    const { store } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn } = store.resolve(reference);
    const config = {
      updateRuntimeOn: input.UpdateRuntimeOn,
      ...(input.RuntimeVersionArn !== undefined && { runtimeVersionArn: input.RuntimeVersionArn }),
    };
    const key = reference.qualifier ?? "$LATEST";
    await functions.put({ ...fn, runtimeManagement: { ...fn.runtimeManagement, [key]: config } });
    return {
      UpdateRuntimeOn: input.UpdateRuntimeOn,
      FunctionArn: store.arn(reference),
      ...(input.RuntimeVersionArn !== undefined && { RuntimeVersionArn: input.RuntimeVersionArn }),
    };
  },
});
