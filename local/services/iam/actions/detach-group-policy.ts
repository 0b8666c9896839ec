import type { DetachGroupPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { detachPolicy, policyArnKey } from "../attachments";
import { check } from "../constraints";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<DetachGroupPolicyCommandInput, "GroupName" | "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachGroupPolicy.html */
export const detachGroupPolicy = (store: IamStore): Action<Input, object> => ({
  name: "DetachGroupPolicy",
  permissions: ({ GroupName, PolicyArn }) =>
    onGroup(store, "DetachGroupPolicy", GroupName, policyArnKey(PolicyArn)),
  async handle(input) {
    check("DetachGroupPolicy", input);
    await detachPolicy(store.groups, input.GroupName, input.PolicyArn);
    return {};
  },
});
