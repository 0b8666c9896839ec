import type { ListPolicyTagsCommandInput, ListPolicyTagsCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { cut } from "../lists";
import { onPolicy } from "../permissions";
import type { IamStore } from "../store";
import { tagList } from "../tags";

type Input = Having<ListPolicyTagsCommandInput, "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyTags.html */
export const listPolicyTags = (
  store: IamStore,
): Action<Input, Omit<ListPolicyTagsCommandOutput, "$metadata">> => ({
  name: "ListPolicyTags",
  permissions: ({ PolicyArn }) => onPolicy(store, "ListPolicyTags", PolicyArn),
  async handle(input) {
    check("ListPolicyTags", input);
    const tags = sortedBy(tagList(store.getPolicy(input.PolicyArn).tags), ({ Key }) => Key);
    const { items, answer } = cut(tags, ({ Key }) => Key, input);
    return { Tags: items, ...answer };
  },
});
