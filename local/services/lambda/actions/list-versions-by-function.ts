import type {
  ListVersionsByFunctionCommandInput,
  ListVersionsByFunctionCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { orderOf, pageOf } from "../pages";
import { onFunction } from "../permissions";
import { describeConfiguration } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html */
export const listVersionsByFunction = (
  functions: Functions,
): Action<
  Having<ListVersionsByFunctionCommandInput, "FunctionName">,
  Omit<ListVersionsByFunctionCommandOutput, "$metadata">
> => ({
  name: "ListVersionsByFunction",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "ListVersionsByFunction", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input) {
    check("ListVersionsByFunction", input);
    const { store } = functions;
    const fn = store.get({ name: parseFunctionName(input.FunctionName).name });
    const { items, token } = pageOf([fn.latest, ...fn.versions], ({ version }) => orderOf(version), input);
    return {
      Versions: items.map((configuration) =>
        describeConfiguration(store, fn.name, configuration, configuration.version),
      ),
      ...(token && { NextMarker: token }),
    };
  },
});
