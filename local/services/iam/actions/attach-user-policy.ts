import type { AttachUserPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { attachPolicy, policyArnKey } from "../attachments";
import { check } from "../constraints";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<AttachUserPolicyCommandInput, "UserName" | "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html */
export const attachUserPolicy = (store: IamStore): Action<Input, object> => ({
  name: "AttachUserPolicy",
  permissions: ({ UserName, PolicyArn }) =>
    onUser(store, "AttachUserPolicy", UserName, policyArnKey(PolicyArn)),
  async handle(input) {
    check("AttachUserPolicy", input);
    await attachPolicy(store, store.users, input.UserName, input.PolicyArn);
    return {};
  },
});
