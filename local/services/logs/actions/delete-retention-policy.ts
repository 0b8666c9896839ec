import type {
  DeleteRetentionPolicyCommandInput,
  DeleteRetentionPolicyCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onGroup } from "../permissions";
import type { LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteRetentionPolicy.html */
export const deleteRetentionPolicy = (
  store: LogsStore,
): Action<
  Having<DeleteRetentionPolicyCommandInput, "logGroupName">,
  Omit<DeleteRetentionPolicyCommandOutput, "$metadata">
> => ({
  name: "DeleteRetentionPolicy",
  permissions: ({ logGroupName }) => [onGroup(store, "DeleteRetentionPolicy", logGroupName)],
  async handle(input) {
    check("DeleteRetentionPolicy", input);
    const { retentionInDays: _days, ...group } = store.group(input.logGroupName);
    await store.putGroup(group);
    return {};
  },
});
