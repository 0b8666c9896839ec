import type { GetParametersCommandInput, GetParametersCommandOutput } from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import { isAwsError } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { parseReference } from "../names";
import { describe } from "../shapes";
import { type SsmStore, selectVersion } from "../store";

/**
 * Names that are not there come back as InvalidParameters.
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
export const getParameters = (
  store: SsmStore,
): Action<Having<GetParametersCommandInput, "Names">, Omit<GetParametersCommandOutput, "$metadata">> => ({
  name: "GetParameters",
  permissions: ({ Names }) =>
    [...(Names ?? [])].map((name) => ({
      action: "ssm:GetParameters",
      resource: store.arn(parseReference(name).name),
    })),
  async handle(input) {
    check("GetParameters", input);
    const found = [];
    const missing = [];
    for (const name of new Set(input.Names)) {
      const parameter = read(store, name);
      if (parameter) found.push(parameter);
      else missing.push(name);
    }
    return { Parameters: found, InvalidParameters: missing };
  },
});

function read(store: SsmStore, name: string): ReturnType<typeof describe> | undefined {
  const reference = parseReference(name);
  const parameter = store.find(reference.name);
  if (!parameter) return undefined;
  try {
    const version = selectVersion(parameter, reference);
    return describe(parameter, version, store.arn(parameter.name), reference.selector);
  } catch (error) {
    if (isAwsError(error)) return undefined;
    throw error;
  }
}
