import type {
  ListTagsLogGroupCommandInput,
  ListTagsLogGroupCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onBareGroup } from "../permissions";
import type { LogsStore } from "../store";

/** The older form of ListTagsForResource.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsLogGroup.html */
export const listTagsLogGroup = (
  store: LogsStore,
): Action<
  Having<ListTagsLogGroupCommandInput, "logGroupName">,
  Omit<ListTagsLogGroupCommandOutput, "$metadata">
> => ({
  name: "ListTagsLogGroup",
  permissions: ({ logGroupName }) => [onBareGroup(store, "ListTagsLogGroup", logGroupName)],
  async handle(input) {
    check("ListTagsLogGroup", input);
    return { tags: store.group(input.logGroupName).tags };
  },
});
