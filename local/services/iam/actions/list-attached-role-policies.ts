import type {
  ListAttachedRolePoliciesCommandInput,
  ListAttachedRolePoliciesCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { listAttachedPolicies } from "../attachments";
import { check } from "../constraints";
import { onRole } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<ListAttachedRolePoliciesCommandInput, "RoleName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html */
export const listAttachedRolePolicies = (
  store: IamStore,
): Action<Input, Omit<ListAttachedRolePoliciesCommandOutput, "$metadata">> => ({
  name: "ListAttachedRolePolicies",
  permissions: ({ RoleName }) => onRole(store, "ListAttachedRolePolicies", RoleName),
  async handle(input) {
    check("ListAttachedRolePolicies", input);
    return listAttachedPolicies(store, store.roles, input.RoleName, input);
  },
});
