import type { ListRolePoliciesCommandInput, ListRolePoliciesCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { listInlinePolicies } from "../inline-policies";
import { onRole } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<ListRolePoliciesCommandInput, "RoleName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html */
export const listRolePolicies = (
  store: IamStore,
): Action<Input, Omit<ListRolePoliciesCommandOutput, "$metadata">> => ({
  name: "ListRolePolicies",
  permissions: ({ RoleName }) => onRole(store, "ListRolePolicies", RoleName),
  async handle(input) {
    check("ListRolePolicies", input);
    return listInlinePolicies(store.roles, input.RoleName, input);
  },
});
