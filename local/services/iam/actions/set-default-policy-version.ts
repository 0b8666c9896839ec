import type { SetDefaultPolicyVersionCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { getVersion } from "../managed-policies";
import { onPolicy } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<SetDefaultPolicyVersionCommandInput, "PolicyArn" | "VersionId">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html */
export const setDefaultPolicyVersion = (store: IamStore): Action<Input, object> => ({
  name: "SetDefaultPolicyVersion",
  permissions: ({ PolicyArn }) => onPolicy(store, "SetDefaultPolicyVersion", PolicyArn),
  async handle(input) {
    check("SetDefaultPolicyVersion", input);
    const policy = store.getOwnPolicy(input.PolicyArn);
    const { id } = getVersion(policy, input.VersionId);
    await store.putPolicy({ ...policy, defaultVersion: id, updated: store.now() });
    return {};
  },
});
