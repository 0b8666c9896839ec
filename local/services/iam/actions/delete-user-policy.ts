import type { DeleteUserPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deleteInlinePolicy } from "../inline-policies";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeleteUserPolicyCommandInput, "UserName" | "PolicyName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPolicy.html */
export const deleteUserPolicy = (store: IamStore): Action<Input, object> => ({
  name: "DeleteUserPolicy",
  permissions: ({ UserName }) => onUser(store, "DeleteUserPolicy", UserName),
  async handle(input) {
    check("DeleteUserPolicy", input);
    await deleteInlinePolicy(store.users, input.UserName, input.PolicyName);
    return {};
  },
});
