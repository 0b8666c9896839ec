import type { ListGroupPoliciesCommandInput, ListGroupPoliciesCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { listInlinePolicies } from "../inline-policies";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<ListGroupPoliciesCommandInput, "GroupName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html */
export const listGroupPolicies = (
  store: IamStore,
): Action<Input, Omit<ListGroupPoliciesCommandOutput, "$metadata">> => ({
  name: "ListGroupPolicies",
  permissions: ({ GroupName }) => onGroup(store, "ListGroupPolicies", GroupName),
  async handle(input) {
    check("ListGroupPolicies", input);
    return listInlinePolicies(store.groups, input.GroupName, input);
  },
});
