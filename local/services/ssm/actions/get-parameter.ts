import type { GetParameterCommandInput, GetParameterCommandOutput } from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { parseReference } from "../names";
import { describe } from "../shapes";
import { type SsmStore, selectVersion } from "../store";

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
export const getParameter = (
  store: SsmStore,
): Action<Having<GetParameterCommandInput, "Name">, Omit<GetParameterCommandOutput, "$metadata">> => ({
  name: "GetParameter",
  permissions: ({ Name }) => [{ action: "ssm:GetParameter", resource: store.arn(parseReference(Name).name) }],
  async handle(input) {
    check("GetParameter", input);
    const reference = parseReference(input.Name);
    const parameter = store.get(reference.name);
    const version = selectVersion(parameter, reference);
    return { Parameter: describe(parameter, version, store.arn(parameter.name), reference.selector) };
  },
});
