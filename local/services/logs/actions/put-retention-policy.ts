import type {
  PutRetentionPolicyCommandInput,
  PutRetentionPolicyCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamArn } from "../arns";
import { check } from "../constraints";

import type { LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export const putRetentionPolicy = (
  store: LogsStore,
): Action<
  Having<PutRetentionPolicyCommandInput, "logGroupName" | "retentionInDays">,
  Omit<PutRetentionPolicyCommandOutput, "$metadata">
> => ({
  name: "PutRetentionPolicy",
  permissions: ({ logGroupName }) => [
    { action: "logs:PutRetentionPolicy", resource: streamArn(store.cloud, logGroupName) },
  ],
  async handle(input) {
    check("PutRetentionPolicy", input);
    const group = store.group(input.logGroupName);
    await store.putGroup({ ...group, retentionInDays: input.retentionInDays });
    return {};
  },
});
