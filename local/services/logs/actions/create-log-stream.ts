import type {
  CreateLogStreamCommandInput,
  CreateLogStreamCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { streamAlreadyExists } from "../errors";
import { onStream } from "../permissions";
import type { LogsStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html */
export const createLogStream = (
  store: LogsStore,
): Action<
  Having<CreateLogStreamCommandInput, "logGroupName" | "logStreamName">,
  Omit<CreateLogStreamCommandOutput, "$metadata">
> => ({
  name: "CreateLogStream",
  permissions: ({ logGroupName, logStreamName }) => [
    onStream(store, "CreateLogStream", logGroupName, logStreamName),
  ],
  async handle(input) {
    check("CreateLogStream", input);
    store.group(input.logGroupName);
    if (store.findStream(input.logGroupName, input.logStreamName)) throw streamAlreadyExists();
    await store.createStream(input.logGroupName, input.logStreamName);
    return {};
  },
});
