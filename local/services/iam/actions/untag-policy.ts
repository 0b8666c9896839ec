import type { UntagPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onPolicy } from "../permissions";
import type { IamStore } from "../store";
import { withoutTags } from "../tags";

type Input = Having<UntagPolicyCommandInput, "PolicyArn" | "TagKeys">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagPolicy.html */
export const untagPolicy = (store: IamStore): Action<Input, object> => ({
  name: "UntagPolicy",
  permissions: ({ PolicyArn, TagKeys }) =>
    onPolicy(store, "UntagPolicy", PolicyArn, { "aws:TagKeys": TagKeys ?? [] }),
  async handle(input) {
    check("UntagPolicy", input);
    const policy = store.getOwnPolicy(input.PolicyArn);
    await store.putPolicy({ ...policy, tags: withoutTags(policy.tags, input.TagKeys) });
    return {};
  },
});
