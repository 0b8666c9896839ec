import type { TagInstanceProfileCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onInstanceProfile } from "../permissions";
import type { IamStore } from "../store";
import { requestTags, withTags } from "../tags";

type Input = Having<TagInstanceProfileCommandInput, "InstanceProfileName" | "Tags">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagInstanceProfile.html */
export const tagInstanceProfile = (store: IamStore): Action<Input, object> => ({
  name: "TagInstanceProfile",
  permissions: ({ InstanceProfileName, Tags }) =>
    onInstanceProfile(store, "TagInstanceProfile", InstanceProfileName, requestTags(Tags)),
  async handle(input) {
    check("TagInstanceProfile", input);
    const instanceProfile = store.instanceProfiles.get(input.InstanceProfileName);
    await store.instanceProfiles.put({
      ...instanceProfile,
      tags: withTags(instanceProfile.tags, input.Tags),
    });
    return {};
  },
});
