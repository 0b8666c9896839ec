import type { GetRolePolicyCommandInput, GetRolePolicyCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { getInlinePolicy } from "../inline-policies";
import { onRole } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<GetRolePolicyCommandInput, "RoleName" | "PolicyName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html */
export const getRolePolicy = (
  store: IamStore,
): Action<Input, Omit<GetRolePolicyCommandOutput, "$metadata">> => ({
  name: "GetRolePolicy",
  permissions: ({ RoleName }) => onRole(store, "GetRolePolicy", RoleName),
  async handle(input) {
    check("GetRolePolicy", input);
    return { RoleName: input.RoleName, ...getInlinePolicy(store.roles, input.RoleName, input.PolicyName) };
  },
});
