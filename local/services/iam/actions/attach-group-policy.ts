import type { AttachGroupPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { attachPolicy, policyArnKey } from "../attachments";
import { check } from "../constraints";
import { onGroup } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<AttachGroupPolicyCommandInput, "GroupName" | "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html */
export const attachGroupPolicy = (store: IamStore): Action<Input, object> => ({
  name: "AttachGroupPolicy",
  permissions: ({ GroupName, PolicyArn }) =>
    onGroup(store, "AttachGroupPolicy", GroupName, policyArnKey(PolicyArn)),
  async handle(input) {
    check("AttachGroupPolicy", input);
    await attachPolicy(store, store.groups, input.GroupName, input.PolicyArn);
    return {};
  },
});
