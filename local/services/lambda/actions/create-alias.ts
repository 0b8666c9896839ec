import type { CreateAliasCommandInput, CreateAliasCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { checkedAlias } from "../aliases";
import { check } from "../constraints";
import { resourceConflict } from "../errors";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { describeAlias } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html */
export const createAlias = (
  functions: Functions,
): Action<
  Having<CreateAliasCommandInput, "FunctionName" | "Name" | "FunctionVersion">,
  Omit<CreateAliasCommandOutput, "$metadata">
> => ({
  name: "CreateAlias",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "CreateAlias", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input) {
    check("CreateAlias", input);
    const { store } = functions;
    const fn = store.get({ name: parseFunctionName(input.FunctionName).name });
    if (fn.aliases.some(({ name }) => name === input.Name)) {
      throw resourceConflict(`Alias already exists: ${store.arn({ name: fn.name, qualifier: input.Name })}`);
    }
    const alias = checkedAlias(store, fn, {
      name: input.Name,
      version: input.FunctionVersion,
      description: input.Description ?? "",
      weights: input.RoutingConfig?.AdditionalVersionWeights ?? {},
      revisionId: uuid(),
    });
    await functions.put({ ...fn, aliases: [...fn.aliases, alias] });
    return describeAlias(store, fn.name, alias);
  },
});
