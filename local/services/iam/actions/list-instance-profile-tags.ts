import type {
  ListInstanceProfileTagsCommandInput,
  ListInstanceProfileTagsCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { cut } from "../lists";
import { onInstanceProfile } from "../permissions";
import type { IamStore } from "../store";
import { tagList } from "../tags";

type Input = Having<ListInstanceProfileTagsCommandInput, "InstanceProfileName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfileTags.html */
export const listInstanceProfileTags = (
  store: IamStore,
): Action<Input, Omit<ListInstanceProfileTagsCommandOutput, "$metadata">> => ({
  name: "ListInstanceProfileTags",
  permissions: ({ InstanceProfileName }) =>
    onInstanceProfile(store, "ListInstanceProfileTags", InstanceProfileName),
  async handle(input) {
    check("ListInstanceProfileTags", input);
    const tags = sortedBy(
      tagList(store.instanceProfiles.get(input.InstanceProfileName).tags),
      ({ Key }) => Key,
    );
    const { items, answer } = cut(tags, ({ Key }) => Key, input);
    return { Tags: items, ...answer };
  },
});
