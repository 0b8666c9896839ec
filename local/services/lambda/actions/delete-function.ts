import type { DeleteFunctionCommandInput, DeleteFunctionCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidParameterValue, resourceConflict } from "../errors";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** Deletes a function whole, or one published version.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html */
export const deleteFunction = (
  functions: Functions,
): Action<
  Having<DeleteFunctionCommandInput, "FunctionName">,
  Omit<DeleteFunctionCommandOutput, "$metadata">
> => ({
  name: "DeleteFunction",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(functions.store, "DeleteFunction", parseFunctionName(FunctionName, Qualifier)),
  ],
  async handle(input) {
    check("DeleteFunction", input);
    const { store } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const fn = store.get(reference);
    const { qualifier } = reference;
    if (qualifier === undefined) {
      await functions.delete(fn.name);
      return {};
    }
    if (qualifier === "$LATEST") {
      throw invalidParameterValue("$LATEST version cannot be deleted without deleting the function.");
    }
    if (fn.aliases.some(({ version, weights }) => version === qualifier || qualifier in weights)) {
      throw resourceConflict(
        `Unable to delete version because the following aliases reference it: [${fn.aliases.map(({ name }) => name).join(", ")}]`,
      );
    }
    await functions.put({ ...fn, versions: fn.versions.filter(({ version }) => version !== qualifier) });
    return {};
  },
});
