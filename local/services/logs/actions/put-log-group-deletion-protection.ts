import type {
  PutLogGroupDeletionProtectionCommandInput,
  PutLogGroupDeletionProtectionCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { groupName } from "../arns";
import { check } from "../constraints";
import { onBareGroup } from "../permissions";
import type { LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogGroupDeletionProtection.html */
export const putLogGroupDeletionProtection = (
  store: LogsStore,
): Action<
  Having<PutLogGroupDeletionProtectionCommandInput, "logGroupIdentifier" | "deletionProtectionEnabled">,
  Omit<PutLogGroupDeletionProtectionCommandOutput, "$metadata">
> => ({
  name: "PutLogGroupDeletionProtection",
  permissions: (input) => [onBareGroup(store, "PutLogGroupDeletionProtection", groupName(input))],
  async handle(input) {
    check("PutLogGroupDeletionProtection", input);
    const group = store.group(groupName(input));
    await store.putGroup({ ...group, deletionProtection: input.deletionProtectionEnabled });
    return {};
  },
});
