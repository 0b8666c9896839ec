import type { ListFunctionsCommandInput, ListFunctionsCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";

import { check } from "../constraints";
import type { Functions } from "../functions";
import { orderOf, pageOf } from "../pages";
import { describeConfiguration } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html */
export const listFunctions = (
  functions: Functions,
): Action<ListFunctionsCommandInput, Omit<ListFunctionsCommandOutput, "$metadata">> => ({
  name: "ListFunctions",
  permissions: () => [{ action: "lambda:ListFunctions", resource: "*" }],
  async handle(input) {
    check("ListFunctions", input);
    const { store } = functions;
    const all = store.all().flatMap((fn) => {
      const versions = input.FunctionVersion === "ALL" ? [fn.latest, ...fn.versions] : [fn.latest];
      return versions.map((configuration) => ({ name: fn.name, configuration }));
    });
    const { items, token } = pageOf(
      all,
      ({ name, configuration }) => `${name}:${orderOf(configuration.version)}`,
      input,
    );
    return {
      Functions: items.map(({ name, configuration }) =>
        describeConfiguration(
          store,
          name,
          configuration,
          input.FunctionVersion === "ALL" ? configuration.version : undefined,
        ),
      ),
      ...(token && { NextMarker: token }),
    };
  },
});
