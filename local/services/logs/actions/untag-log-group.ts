import type { UntagLogGroupCommandInput, UntagLogGroupCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onBareGroup, tagKeyConditions } from "../permissions";
import type { LogsStore } from "../store";
import { withoutTags } from "../tags";

/** The older form of UntagResource.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagLogGroup.html */
export const untagLogGroup = (
  store: LogsStore,
): Action<
  Having<UntagLogGroupCommandInput, "logGroupName" | "tags">,
  Omit<UntagLogGroupCommandOutput, "$metadata">
> => ({
  name: "UntagLogGroup",
  permissions: ({ logGroupName, tags }) => [
    onBareGroup(store, "UntagLogGroup", logGroupName, tagKeyConditions(tags)),
  ],
  async handle(input) {
    check("UntagLogGroup", input);
    const group = store.group(input.logGroupName);
    await store.putGroup({ ...group, tags: withoutTags(group.tags, input.tags) });
    return {};
  },
});
