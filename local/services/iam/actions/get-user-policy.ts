import type { GetUserPolicyCommandInput, GetUserPolicyCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { getInlinePolicy } from "../inline-policies";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<GetUserPolicyCommandInput, "UserName" | "PolicyName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html */
export const getUserPolicy = (
  store: IamStore,
): Action<Input, Omit<GetUserPolicyCommandOutput, "$metadata">> => ({
  name: "GetUserPolicy",
  permissions: ({ UserName }) => onUser(store, "GetUserPolicy", UserName),
  async handle(input) {
    check("GetUserPolicy", input);
    return { UserName: input.UserName, ...getInlinePolicy(store.users, input.UserName, input.PolicyName) };
  },
});
