import type { PutGroupPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { putInlinePolicy } from "../inline-policies";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<PutGroupPolicyCommandInput, "GroupName" | "PolicyName" | "PolicyDocument">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html */
export const putGroupPolicy = (store: IamStore): Action<Input, object> => ({
  name: "PutGroupPolicy",
  permissions: ({ GroupName }) => onGroup(store, "PutGroupPolicy", GroupName),
  async handle(input) {
    check("PutGroupPolicy", input);
    await putInlinePolicy(store.groups, input.GroupName, input.PolicyName, input.PolicyDocument);
    return {};
  },
});
