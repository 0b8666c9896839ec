import type { ListRoleTagsCommandInput, ListRoleTagsCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { cut } from "../lists";
import { onRole } from "../permissions";
import type { IamStore } from "../store";
import { tagList } from "../tags";

type Input = Having<ListRoleTagsCommandInput, "RoleName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html */
export const listRoleTags = (
  store: IamStore,
): Action<Input, Omit<ListRoleTagsCommandOutput, "$metadata">> => ({
  name: "ListRoleTags",
  permissions: ({ RoleName }) => onRole(store, "ListRoleTags", RoleName),
  async handle(input) {
    check("ListRoleTags", input);
    const tags = sortedBy(tagList(store.roles.get(input.RoleName).tags), ({ Key }) => Key);
    const { items, answer } = cut(tags, ({ Key }) => Key, input);
    return { Tags: items, ...answer };
  },
});
