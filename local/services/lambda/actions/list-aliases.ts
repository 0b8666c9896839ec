import type { ListAliasesCommandInput, ListAliasesCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { pageOf } from "../pages";
import { onFunction } from "../permissions";
import { describeAlias } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html */
export const listAliases = (
  functions: Functions,
): Action<Having<ListAliasesCommandInput, "FunctionName">, Omit<ListAliasesCommandOutput, "$metadata">> => ({
  name: "ListAliases",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "ListAliases", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input) {
    check("ListAliases", input);
    const { store } = functions;
    const fn = store.get({ name: parseFunctionName(input.FunctionName).name });
    const aliases = sortedBy(
      fn.aliases.filter(({ version }) => [undefined, version].includes(input.FunctionVersion)),
      ({ name }) => name,
    );
    const { items, token } = pageOf(aliases, ({ name }) => name, input);
    return {
      Aliases: items.map((alias) => describeAlias(store, fn.name, alias)),
      ...(token && { NextMarker: token }),
    };
  },
});
