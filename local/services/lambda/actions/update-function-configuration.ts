import type {
  UpdateFunctionConfigurationCommandInput,
  UpdateFunctionConfigurationCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { changed, refuseUnmodelled } from "../configuration";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { checkRevision } from "../publishing";
import { checkRole, passRole } from "../role";
import { describeConfiguration, UPDATING } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html */
export const updateFunctionConfiguration = (
  functions: Functions,
): Action<
  Having<UpdateFunctionConfigurationCommandInput, "FunctionName">,
  Omit<UpdateFunctionConfigurationCommandOutput, "$metadata">
> => ({
  name: "UpdateFunctionConfiguration",
  permissions: ({ FunctionName, Role }) => [
    onFunction(functions.store, "UpdateFunctionConfiguration", {
      name: parseFunctionName(FunctionName).name,
    }),
    ...passRole(Role),
  ],
  async handle(input) {
    check("UpdateFunctionConfiguration", input);
    refuseUnmodelled(input);
    const { store, cloud } = functions;
    const { name } = parseFunctionName(input.FunctionName);
    checkRevision(store.get({ name }).latest.revisionId, input.RevisionId);
    if (input.Role !== undefined) await checkRole(cloud, input.Role, name);
    const fn = store.get({ name });
    const latest = changed(fn.latest, name, input, cloud.clock.now());
    await functions.put({ ...fn, latest });
    return describeConfiguration(store, name, latest, undefined, UPDATING);
  },
});
