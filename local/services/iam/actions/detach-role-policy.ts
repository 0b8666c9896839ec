import type { DetachRolePolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { detachPolicy, policyArnKey } from "../attachments";
import { check } from "../constraints";
import { onRole } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DetachRolePolicyCommandInput, "RoleName" | "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html */
export const detachRolePolicy = (store: IamStore): Action<Input, object> => ({
  name: "DetachRolePolicy",
  permissions: ({ RoleName, PolicyArn }) =>
    onRole(store, "DetachRolePolicy", RoleName, policyArnKey(PolicyArn)),
  async handle(input) {
    check("DetachRolePolicy", input);
    await detachPolicy(store.roles, input.RoleName, input.PolicyArn);
    return {};
  },
});
