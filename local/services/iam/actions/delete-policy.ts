import type { DeletePolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deleteConflict } from "../errors";
import { onPolicy } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeletePolicyCommandInput, "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html */
export const deletePolicy = (store: IamStore): Action<Input, object> => ({
  name: "DeletePolicy",
  permissions: ({ PolicyArn }) => onPolicy(store, "DeletePolicy", PolicyArn),
  async handle(input) {
    check("DeletePolicy", input);
    const { arn, versions } = store.getOwnPolicy(input.PolicyArn);
    if (store.holdersOf(arn).length + store.boundedBy(arn).length > 0) {
      throw deleteConflict("Cannot delete a policy attached to entities.");
    }
    if (versions.length > 1) {
      throw deleteConflict(
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
      );
    }
    await store.deletePolicy(arn);
    return {};
  },
});
