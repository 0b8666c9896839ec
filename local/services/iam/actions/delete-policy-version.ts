import type { DeletePolicyVersionCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deleteConflict } from "../errors";
import { getVersion } from "../managed-policies";
import { onPolicy } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeletePolicyVersionCommandInput, "PolicyArn" | "VersionId">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html */
export const deletePolicyVersion = (store: IamStore): Action<Input, object> => ({
  name: "DeletePolicyVersion",
  permissions: ({ PolicyArn }) => onPolicy(store, "DeletePolicyVersion", PolicyArn),
  async handle(input) {
    check("DeletePolicyVersion", input);
    const policy = store.getOwnPolicy(input.PolicyArn);
    const { id } = getVersion(policy, input.VersionId);
    if (id === policy.defaultVersion) throw deleteConflict("Cannot delete the default version of a policy.");
    await store.putPolicy({
      ...policy,
      updated: store.now(),
      versions: policy.versions.filter((version) => version.id !== id),
    });
    return {};
  },
});
