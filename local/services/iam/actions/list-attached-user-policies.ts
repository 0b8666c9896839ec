import type {
  ListAttachedUserPoliciesCommandInput,
  ListAttachedUserPoliciesCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { listAttachedPolicies } from "../attachments";
import { check } from "../constraints";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<ListAttachedUserPoliciesCommandInput, "UserName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html */
export const listAttachedUserPolicies = (
  store: IamStore,
): Action<Input, Omit<ListAttachedUserPoliciesCommandOutput, "$metadata">> => ({
  name: "ListAttachedUserPolicies",
  permissions: ({ UserName }) => onUser(store, "ListAttachedUserPolicies", UserName),
  async handle(input) {
    check("ListAttachedUserPolicies", input);
    return listAttachedPolicies(store, store.users, input.UserName, input);
  },
});
