import type { ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { EcrStore } from "../store";
import { taggedRepository } from "../tags";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = (
  store: EcrStore,
): Action<
  Having<ListTagsForResourceCommandInput, "resourceArn">,
  Omit<ListTagsForResourceCommandOutput, "$metadata">
> => ({
  name: "ListTagsForResource",
  permissions: ({ resourceArn }) => [{ action: "ecr:ListTagsForResource", resource: resourceArn }],
  async handle(input) {
    check("ListTagsForResource", input);
    const { tags } = taggedRepository(store, input.resourceArn);
    return { tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  },
});
