import type {
  PutRetentionPolicyCommandInput,
  PutRetentionPolicyCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onGroup } from "../permissions";
import type { LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export const putRetentionPolicy = (
  store: LogsStore,
): Action<
  Having<PutRetentionPolicyCommandInput, "logGroupName" | "retentionInDays">,
  Omit<PutRetentionPolicyCommandOutput, "$metadata">
> => ({
  name: "PutRetentionPolicy",
  permissions: ({ logGroupName }) => [onGroup(store, "PutRetentionPolicy", logGroupName)],
  async handle(input) {
    check("PutRetentionPolicy", input);
    const group = store.group(input.logGroupName);
    await store.putGroup({ ...group, retentionInDays: input.retentionInDays });
    return {};
  },
});
