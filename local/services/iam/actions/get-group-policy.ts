import type { GetGroupPolicyCommandInput, GetGroupPolicyCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { getInlinePolicy } from "../inline-policies";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<GetGroupPolicyCommandInput, "GroupName" | "PolicyName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html */
export const getGroupPolicy = (
  store: IamStore,
): Action<Input, Omit<GetGroupPolicyCommandOutput, "$metadata">> => ({
  name: "GetGroupPolicy",
  permissions: ({ GroupName }) => onGroup(store, "GetGroupPolicy", GroupName),
  async handle(input) {
    check("GetGroupPolicy", input);
    return {
      GroupName: input.GroupName,
      ...getInlinePolicy(store.groups, input.GroupName, input.PolicyName),
    };
  },
});
