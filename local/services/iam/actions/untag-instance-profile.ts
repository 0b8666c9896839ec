import type { UntagInstanceProfileCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onInstanceProfile } from "../permissions";
import type { IamStore } from "../store";
import { withoutTags } from "../tags";

type Input = Having<UntagInstanceProfileCommandInput, "InstanceProfileName" | "TagKeys">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagInstanceProfile.html */
export const untagInstanceProfile = (store: IamStore): Action<Input, object> => ({
  name: "UntagInstanceProfile",
  permissions: ({ InstanceProfileName, TagKeys }) =>
    onInstanceProfile(store, "UntagInstanceProfile", InstanceProfileName, { "aws:TagKeys": TagKeys ?? [] }),
  async handle(input) {
    check("UntagInstanceProfile", input);
    const instanceProfile = store.instanceProfiles.get(input.InstanceProfileName);
    await store.instanceProfiles.put({
      ...instanceProfile,
      tags: withoutTags(instanceProfile.tags, input.TagKeys),
    });
    return {};
  },
});
