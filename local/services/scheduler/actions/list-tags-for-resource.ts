import type {
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { SchedulerStore } from "../store";
import { groupOf, onGroup } from "../tags";

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = (
  store: SchedulerStore,
): Action<
  Having<ListTagsForResourceCommandInput, "ResourceArn">,
  Omit<ListTagsForResourceCommandOutput, "$metadata">
> => ({
  name: "ListTagsForResource",
  permissions: ({ ResourceArn }) => [onGroup(store, "ListTagsForResource", groupOf(ResourceArn))],
  async handle(input) {
    check("ListTagsForResource", input);
    const { tags } = store.getGroup(groupOf(input.ResourceArn));
    return { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  },
});
