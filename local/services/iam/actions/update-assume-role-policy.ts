import type { UpdateAssumeRolePolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onRole } from "../permissions";
import type { IamStore } from "../store";
import { checkTrust } from "../trust";

type Input = Having<UpdateAssumeRolePolicyCommandInput, "RoleName" | "PolicyDocument">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html */
export const updateAssumeRolePolicy = (store: IamStore): Action<Input, object> => ({
  name: "UpdateAssumeRolePolicy",
  permissions: ({ RoleName }) => onRole(store, "UpdateAssumeRolePolicy", RoleName),
  async handle(input) {
    check("UpdateAssumeRolePolicy", input);
    const role = store.roles.get(input.RoleName);
    checkTrust(store, input.PolicyDocument);
    await store.roles.put({ ...role, trust: input.PolicyDocument });
    return {};
  },
});
