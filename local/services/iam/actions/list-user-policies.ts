import type { ListUserPoliciesCommandInput, ListUserPoliciesCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { listInlinePolicies } from "../inline-policies";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<ListUserPoliciesCommandInput, "UserName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html */
export const listUserPolicies = (
  store: IamStore,
): Action<Input, Omit<ListUserPoliciesCommandOutput, "$metadata">> => ({
  name: "ListUserPolicies",
  permissions: ({ UserName }) => onUser(store, "ListUserPolicies", UserName),
  async handle(input) {
    check("ListUserPolicies", input);
    return listInlinePolicies(store.users, input.UserName, input);
  },
});
