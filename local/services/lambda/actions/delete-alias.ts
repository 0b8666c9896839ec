import type { DeleteAliasCommandInput, DeleteAliasCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteAlias.html */
export const deleteAlias = (
  functions: Functions,
): Action<
  Having<DeleteAliasCommandInput, "FunctionName" | "Name">,
  Omit<DeleteAliasCommandOutput, "$metadata">
> => ({
  name: "DeleteAlias",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "DeleteAlias", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input) {
    check("DeleteAlias", input);
    const fn = functions.store.get({ name: parseFunctionName(input.FunctionName).name });
    await functions.put({ ...fn, aliases: fn.aliases.filter(({ name }) => name !== input.Name) });
    return {};
  },
});
