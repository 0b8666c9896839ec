import type {
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { groupOfArn } from "../arns";
import { check } from "../constraints";
import { onArn } from "../permissions";
import type { LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = (
  store: LogsStore,
): Action<
  Having<ListTagsForResourceCommandInput, "resourceArn">,
  Omit<ListTagsForResourceCommandOutput, "$metadata">
> => ({
  name: "ListTagsForResource",
  permissions: ({ resourceArn }) => [onArn(store, "ListTagsForResource", resourceArn)],
  async handle(input) {
    check("ListTagsForResource", input);
    return { tags: store.group(groupOfArn(input.resourceArn)).tags };
  },
});
