import type { UntagResourceCommandInput, UntagResourceCommandOutput } from "@aws-sdk/client-scheduler";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { SchedulerStore } from "../store";
import { groupOf, onGroup } from "../tags";

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_UntagResource.html */
export const untagResource = (
  store: SchedulerStore,
): Action<
  Having<UntagResourceCommandInput, "ResourceArn" | "TagKeys">,
  Omit<UntagResourceCommandOutput, "$metadata">
> => ({
  name: "UntagResource",
  permissions: ({ ResourceArn, TagKeys = [] }) => [
    onGroup(store, "UntagResource", groupOf(ResourceArn), { "aws:TagKeys": TagKeys }),
  ],
  async handle(input) {
    check("UntagResource", input);
    const group = store.getGroup(groupOf(input.ResourceArn));
    const left = Object.entries(group.tags).filter(([key]) => !input.TagKeys.includes(key));
    await store.putGroup({ ...group, tags: Object.fromEntries(left) });
    return {};
  },
});
