import type { TagResourceCommandInput, TagResourceCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { groupOfArn } from "../arns";
import { check } from "../constraints";
import { onArn, tagConditions } from "../permissions";
import type { LogsStore } from "../store";
import { withTags } from "../tags";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html */
export const tagResource = (
  store: LogsStore,
): Action<
  Having<TagResourceCommandInput, "resourceArn" | "tags">,
  Omit<TagResourceCommandOutput, "$metadata">
> => ({
  name: "TagResource",
  permissions: ({ resourceArn, tags }) => [onArn(store, "TagResource", resourceArn, tagConditions(tags))],
  async handle(input) {
    check("TagResource", input);
    const group = store.group(groupOfArn(input.resourceArn));
    await store.putGroup({ ...group, tags: withTags(group.tags, input.tags) });
    return {};
  },
});
