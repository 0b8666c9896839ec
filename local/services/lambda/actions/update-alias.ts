import type { UpdateAliasCommandInput, UpdateAliasCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { checkedAlias } from "../aliases";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { checkRevision } from "../publishing";
import { describeAlias } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateAlias.html */
export const updateAlias = (
  functions: Functions,
): Action<
  Having<UpdateAliasCommandInput, "FunctionName" | "Name">,
  Omit<UpdateAliasCommandOutput, "$metadata">
> => ({
  name: "UpdateAlias",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "UpdateAlias", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input) {
    check("UpdateAlias", input);
    const { store } = functions;
    const fn = store.get({ name: parseFunctionName(input.FunctionName).name });
    const before = store.alias(fn, input.Name);
    checkRevision(before.revisionId, input.RevisionId);
    const alias = checkedAlias(store, fn, {
      name: before.name,
      version: input.FunctionVersion ?? before.version,
      description: input.Description ?? before.description,
      weights: input.RoutingConfig ? (input.RoutingConfig.AdditionalVersionWeights ?? {}) : before.weights,
      revisionId: uuid(),
    });
    await functions.put({ ...fn, aliases: fn.aliases.map((other) => (other === before ? alias : other)) });
    return describeAlias(store, fn.name, alias);
  },
});
