import type { TagPolicyCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onPolicy } from "../permissions";
import type { IamStore } from "../store";
import { requestTags, withTags } from "../tags";

type Input = Having<TagPolicyCommandInput, "PolicyArn" | "Tags">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagPolicy.html */
export const tagPolicy = (store: IamStore): Action<Input, object> => ({
  name: "TagPolicy",
  permissions: ({ PolicyArn, Tags }) => onPolicy(store, "TagPolicy", PolicyArn, requestTags(Tags)),
  async handle(input) {
    check("TagPolicy", input);
    const policy = store.getOwnPolicy(input.PolicyArn);
    await store.putPolicy({ ...policy, tags: withTags(policy.tags, input.Tags) });
    return {};
  },
});
