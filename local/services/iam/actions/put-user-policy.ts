import type { PutUserPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { putInlinePolicy } from "../inline-policies";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<PutUserPolicyCommandInput, "UserName" | "PolicyName" | "PolicyDocument">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html */
export const putUserPolicy = (store: IamStore): Action<Input, object> => ({
  name: "PutUserPolicy",
  permissions: ({ UserName }) => onUser(store, "PutUserPolicy", UserName),
  async handle(input) {
    check("PutUserPolicy", input);
    await putInlinePolicy(store.users, input.UserName, input.PolicyName, input.PolicyDocument);
    return {};
  },
});
