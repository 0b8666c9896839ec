import type {
  DeleteLogGroupCommandInput,
  DeleteLogGroupCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deletionProtected } from "../errors";
import { onGroup } from "../permissions";
import type { LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html */
export const deleteLogGroup = (
  store: LogsStore,
): Action<
  Having<DeleteLogGroupCommandInput, "logGroupName">,
  Omit<DeleteLogGroupCommandOutput, "$metadata">
> => ({
  name: "DeleteLogGroup",
  permissions: ({ logGroupName }) => [onGroup(store, "DeleteLogGroup", logGroupName)],
  async handle(input) {
    check("DeleteLogGroup", input);
    const group = store.group(input.logGroupName);
    if (group.deletionProtection) throw deletionProtected(group.name);
    await store.deleteGroup(group);
    return {};
  },
});
