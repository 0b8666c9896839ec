import type { DetachUserPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { detachPolicy, policyArnKey } from "../attachments";
import { check } from "../constraints";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DetachUserPolicyCommandInput, "UserName" | "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html */
export const detachUserPolicy = (store: IamStore): Action<Input, object> => ({
  name: "DetachUserPolicy",
  permissions: ({ UserName, PolicyArn }) =>
    onUser(store, "DetachUserPolicy", UserName, policyArnKey(PolicyArn)),
  async handle(input) {
    check("DetachUserPolicy", input);
    await detachPolicy(store.users, input.UserName, input.PolicyArn);
    return {};
  },
});
