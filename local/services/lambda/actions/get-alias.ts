import type { GetAliasCommandInput, GetAliasCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { describeAlias } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html */
export const getAlias = (
  functions: Functions,
): Action<
  Having<GetAliasCommandInput, "FunctionName" | "Name">,
  Omit<GetAliasCommandOutput, "$metadata">
> => ({
  name: "GetAlias",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "GetAlias", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input) {
    check("GetAlias", input);
    const { store } = functions;
    const fn = store.get({ name: parseFunctionName(input.FunctionName).name });
    return describeAlias(store, fn.name, store.alias(fn, input.Name));
  },
});
