import type {
  DeleteLogStreamCommandInput,
  DeleteLogStreamCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { deletionProtected } from "../errors";
import { onStream } from "../permissions";
import type { LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogStream.html */
export const deleteLogStream = (
  store: LogsStore,
): Action<
  Having<DeleteLogStreamCommandInput, "logGroupName" | "logStreamName">,
  Omit<DeleteLogStreamCommandOutput, "$metadata">
> => ({
  name: "DeleteLogStream",
  permissions: ({ logGroupName, logStreamName }) => [
    onStream(store, "DeleteLogStream", logGroupName, logStreamName),
  ],
  async handle(input) {
    check("DeleteLogStream", input);
    const stream = store.stream(input.logGroupName, input.logStreamName);
    if (store.group(stream.group).deletionProtection) throw deletionProtected(stream.group);
    await store.deleteStream(stream);
    return {};
  },
});
