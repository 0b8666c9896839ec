import type { GetParametersByPathCommandInput, GetParametersByPathCommandOutput } from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import { page } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidNextToken } from "../errors";
import { checkPath, isBelow, parameterFilter } from "../filters";
import { isPublic } from "../names";
import { describe } from "../shapes";
import { latest, type SsmStore } from "../store";

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html */
export const getParametersByPath = (
  store: SsmStore,
): Action<
  Having<GetParametersByPathCommandInput, "Path">,
  Omit<GetParametersByPathCommandOutput, "$metadata">
> => ({
  name: "GetParametersByPath",
  permissions: ({ Path }) => [
    { action: "ssm:GetParametersByPath", resource: store.arn(Path?.replace(/\/$/, "")) },
  ],
  async handle(input) {
    check("GetParametersByPath", input);
    checkPath(input.Path);
    const matches = parameterFilter(input.ParameterFilters, ["Type", "KeyId", "Label", "tag"]);
    const all = isPublic(`${input.Path}/`) ? store.public.all() : store.all();
    const below = all.filter(
      (parameter) => isBelow(parameter.name, input.Path, input.Recursive ?? false) && matches(parameter),
    );
    const { items, token } = page(below, ({ name }) => name, {
      token: input.NextToken,
      limit: input.MaxResults ?? 10,
      invalid: invalidNextToken,
    });
    return {
      Parameters: items.map((parameter) => describe(parameter, latest(parameter), store.arn(parameter.name))),
      ...(token && { NextToken: token }),
    };
  },
});
