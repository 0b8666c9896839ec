import type { AttachRolePolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { attachPolicy, policyArnKey } from "../attachments";
import { check } from "../constraints";
import { onRole } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<AttachRolePolicyCommandInput, "RoleName" | "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html */
export const attachRolePolicy = (store: IamStore): Action<Input, object> => ({
  name: "AttachRolePolicy",
  permissions: ({ RoleName, PolicyArn }) =>
    onRole(store, "AttachRolePolicy", RoleName, policyArnKey(PolicyArn)),
  async handle(input) {
    check("AttachRolePolicy", input);
    await attachPolicy(store, store.roles, input.RoleName, input.PolicyArn);
    return {};
  },
});
