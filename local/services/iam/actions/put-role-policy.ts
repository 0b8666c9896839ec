import type { PutRolePolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { putInlinePolicy } from "../inline-policies";
import { onRole } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<PutRolePolicyCommandInput, "RoleName" | "PolicyName" | "PolicyDocument">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
export const putRolePolicy = (store: IamStore): Action<Input, object> => ({
  name: "PutRolePolicy",
  permissions: ({ RoleName }) => onRole(store, "PutRolePolicy", RoleName),
  async handle(input) {
    check("PutRolePolicy", input);
    await putInlinePolicy(store.roles, input.RoleName, input.PolicyName, input.PolicyDocument);
    return {};
  },
});
