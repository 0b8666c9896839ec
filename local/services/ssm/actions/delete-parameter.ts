import type { DeleteParameterCommandInput, DeleteParameterCommandOutput } from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { parameterNotFound } from "../errors";
import { parseReference } from "../names";
import type { SsmStore } from "../store";

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameter.html */
export const deleteParameter = (
  store: SsmStore,
): Action<Having<DeleteParameterCommandInput, "Name">, Omit<DeleteParameterCommandOutput, "$metadata">> => ({
  name: "DeleteParameter",
  permissions: ({ Name }) => [
    { action: "ssm:DeleteParameter", resource: store.arn(parseReference(Name).name) },
  ],
  async handle(input) {
    check("DeleteParameter", input);
    if (!(await store.delete(parseReference(input.Name).name))) throw parameterNotFound();
    return {};
  },
});
