import type {
  CreateLogGroupCommandInput,
  CreateLogGroupCommandOutput,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { groupAlreadyExists } from "../errors";
import { onBareGroup, onGroup, tagConditions } from "../permissions";
import type { LogsStore } from "../store";
import { withTags } from "../tags";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
export const createLogGroup = (
  store: LogsStore,
): Action<
  Having<CreateLogGroupCommandInput, "logGroupName">,
  Omit<CreateLogGroupCommandOutput, "$metadata">
> => ({
  name: "CreateLogGroup",
  permissions: ({ logGroupName, tags }) => [
    onGroup(store, "CreateLogGroup", logGroupName, tagConditions(tags)),
    ...(tags ? [onBareGroup(store, "TagResource", logGroupName, tagConditions(tags))] : []),
  ],
  async handle(input) {
    check("CreateLogGroup", input);
    const { logGroupName: name, tags = {}, logGroupClass = "STANDARD", kmsKeyId } = input;
    if (kmsKeyId !== undefined) throw notModelled("logs encryption with a KMS key (kmsKeyId)");
    if (logGroupClass === "DELIVERY") throw notModelled("logs class DELIVERY");
    if (store.findGroup(name)) throw groupAlreadyExists();
    await store.putGroup({
      name,
      id: uuid(),
      created: store.cloud.clock.now(),
      class: logGroupClass,
      deletionProtection: input.deletionProtectionEnabled ?? false,
      tags: withTags({}, tags),
    });
    return {};
  },
});
