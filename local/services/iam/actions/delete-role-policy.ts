import type { DeleteRolePolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deleteInlinePolicy } from "../inline-policies";
import { onRole } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeleteRolePolicyCommandInput, "RoleName" | "PolicyName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html */
export const deleteRolePolicy = (store: IamStore): Action<Input, object> => ({
  name: "DeleteRolePolicy",
  permissions: ({ RoleName }) => onRole(store, "DeleteRolePolicy", RoleName),
  async handle(input) {
    check("DeleteRolePolicy", input);
    await deleteInlinePolicy(store.roles, input.RoleName, input.PolicyName);
    return {};
  },
});
