import type { DeleteGroupPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deleteInlinePolicy } from "../inline-policies";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DeleteGroupPolicyCommandInput, "GroupName" | "PolicyName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroupPolicy.html */
export const deleteGroupPolicy = (store: IamStore): Action<Input, object> => ({
  name: "DeleteGroupPolicy",
  permissions: ({ GroupName }) => onGroup(store, "DeleteGroupPolicy", GroupName),
  async handle(input) {
    check("DeleteGroupPolicy", input);
    await deleteInlinePolicy(store.groups, input.GroupName, input.PolicyName);
    return {};
  },
});
