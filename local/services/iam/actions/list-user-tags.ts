import type { ListUserTagsCommandInput, ListUserTagsCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { cut } from "../lists";
import { onUser } from "../permissions";
import type { IamStore } from "../store";
import { tagList } from "../tags";

type Input = Having<ListUserTagsCommandInput, "UserName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserTags.html */
export const listUserTags = (
  store: IamStore,
): Action<Input, Omit<ListUserTagsCommandOutput, "$metadata">> => ({
  name: "ListUserTags",
  permissions: ({ UserName }) => onUser(store, "ListUserTags", UserName),
  async handle(input) {
    check("ListUserTags", input);
    const tags = sortedBy(tagList(store.users.get(input.UserName).tags), ({ Key }) => Key);
    const { items, answer } = cut(tags, ({ Key }) => Key, input);
    return { Tags: items, ...answer };
  },
});
