import type { TagLogGroupCommandInput, TagLogGroupCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onBareGroup, tagConditions } from "../permissions";
import type { LogsStore } from "../store";
import { withTags } from "../tags";

/** The older form of TagResource.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagLogGroup.html */
export const tagLogGroup = (
  store: LogsStore,
): Action<
  Having<TagLogGroupCommandInput, "logGroupName" | "tags">,
  Omit<TagLogGroupCommandOutput, "$metadata">
> => ({
  name: "TagLogGroup",
  permissions: ({ logGroupName, tags }) => [
    onBareGroup(store, "TagLogGroup", logGroupName, tagConditions(tags)),
  ],
  async handle(input) {
    check("TagLogGroup", input);
    const group = store.group(input.logGroupName);
    await store.putGroup({ ...group, tags: withTags(group.tags, input.tags) });
    return {};
  },
});
