import type {
  DeleteDeliveryStreamCommandInput,
  DeleteDeliveryStreamCommandOutput,
} from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { notDeletable } from "../errors";
import type { Firehose } from "../firehose";
import { resourceTagConditions } from "../tags";
import { check } from "../validation/requests";

type Input = Having<DeleteDeliveryStreamCommandInput, "DeliveryStreamName">;

/**
 * What is buffered goes with the stream. AllowForceDelete only matters where a KMS grant cannot be retired.
 * @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_DeleteDeliveryStream.html
 */
export const deleteDeliveryStream = ({
  store,
  lifeCycle,
}: Firehose): Action<Input, Omit<DeleteDeliveryStreamCommandOutput, "$metadata">> => ({
  name: "DeleteDeliveryStream",
  permissions: ({ DeliveryStreamName }) => [
    {
      action: "firehose:DeleteDeliveryStream",
      resource: store.arn(DeliveryStreamName),
      conditions: resourceTagConditions(store.find(DeliveryStreamName)?.tags ?? {}),
    },
  ],
  async handle(input) {
    check("DeleteDeliveryStream", input);
    const stream = store.get(input.DeliveryStreamName);
    if (stream.status === "CREATING") throw notDeletable(stream.name, store.cloud.account, stream.status);
    if (stream.status !== "DELETING") await lifeCycle.put({ ...stream, status: "DELETING" });
    return {};
  },
});
