import type { UntagResourceCommandInput, UntagResourceCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { groupOfArn } from "../arns";
import { check } from "../constraints";
import { onArn, tagKeyConditions } from "../permissions";
import type { LogsStore } from "../store";
import { withoutTags } from "../tags";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagResource.html */
export const untagResource = (
  store: LogsStore,
): Action<
  Having<UntagResourceCommandInput, "resourceArn" | "tagKeys">,
  Omit<UntagResourceCommandOutput, "$metadata">
> => ({
  name: "UntagResource",
  permissions: ({ resourceArn, tagKeys }) => [
    onArn(store, "UntagResource", resourceArn, tagKeyConditions(tagKeys)),
  ],
  async handle(input) {
    check("UntagResource", input);
    const group = store.group(groupOfArn(input.resourceArn));
    await store.putGroup({ ...group, tags: withoutTags(group.tags, input.tagKeys) });
    return {};
  },
});
