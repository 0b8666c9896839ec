import type {
  ListAttachedGroupPoliciesCommandInput,
  ListAttachedGroupPoliciesCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { listAttachedPolicies } from "../attachments";
import { check } from "../constraints";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<ListAttachedGroupPoliciesCommandInput, "GroupName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html */
export const listAttachedGroupPolicies = (
  store: IamStore,
): Action<Input, Omit<ListAttachedGroupPoliciesCommandOutput, "$metadata">> => ({
  name: "ListAttachedGroupPolicies",
  permissions: ({ GroupName }) => onGroup(store, "ListAttachedGroupPolicies", GroupName),
  async handle(input) {
    check("ListAttachedGroupPolicies", input);
    return listAttachedPolicies(store, store.groups, input.GroupName, input);
  },
});
