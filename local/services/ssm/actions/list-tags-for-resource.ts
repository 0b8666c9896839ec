import type { ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput } from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { SsmStore } from "../store";
import { taggedParameter } from "../tags";

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = (
  store: SsmStore,
): Action<
  Having<ListTagsForResourceCommandInput, "ResourceType" | "ResourceId">,
  Omit<ListTagsForResourceCommandOutput, "$metadata">
> => ({
  name: "ListTagsForResource",
  permissions: ({ ResourceId }) => [{ action: "ssm:ListTagsForResource", resource: store.arn(ResourceId) }],
  async handle(input) {
    check("ListTagsForResource", input);
    const { tags } = taggedParameter(store, input.ResourceType, input.ResourceId);
    return { TagList: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  },
});
