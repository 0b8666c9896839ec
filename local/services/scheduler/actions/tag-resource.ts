import type { TagResourceCommandInput, TagResourceCommandOutput } from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { SchedulerStore } from "../store";
import { groupOf, onGroup, tagConditions, withTags } from "../tags";

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_TagResource.html */
export const tagResource = (
  store: SchedulerStore,
): Action<
  Having<TagResourceCommandInput, "ResourceArn" | "Tags">,
  Omit<TagResourceCommandOutput, "$metadata">
> => ({
  name: "TagResource",
  permissions: ({ ResourceArn, Tags }) => [
    onGroup(store, "TagResource", groupOf(ResourceArn), tagConditions(Tags)),
  ],
  async handle(input) {
    check("TagResource", input);
    const group = store.getGroup(groupOf(input.ResourceArn));
    await store.putGroup({ ...group, tags: withTags(group.tags, input.Tags) });
    return {};
  },
});
