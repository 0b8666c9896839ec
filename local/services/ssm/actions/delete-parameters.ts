import type { DeleteParametersCommandInput, DeleteParametersCommandOutput } from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { parseReference } from "../names";
import type { SsmStore } from "../store";

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameters.html */
export const deleteParameters = (
  store: SsmStore,
): Action<
  Having<DeleteParametersCommandInput, "Names">,
  Omit<DeleteParametersCommandOutput, "$metadata">
> => ({
  name: "DeleteParameters",
  permissions: ({ Names }) =>
    [...(Names ?? [])].map((name) => ({
      action: "ssm:DeleteParameters",
      resource: store.arn(parseReference(name).name),
    })),
  async handle(input) {
    check("DeleteParameters", input);
    const deleted = [];
    const missing = [];
    for (const name of new Set(input.Names)) {
      if (await store.delete(parseReference(name).name)) deleted.push(name);
      else missing.push(name);
    }
    return { DeletedParameters: deleted, InvalidParameters: missing };
  },
});
