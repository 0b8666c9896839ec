import type {
  UntagDeliveryStreamCommandInput,
  UntagDeliveryStreamCommandOutput,
} from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import type { Firehose } from "../firehose";
import { resourceTagConditions, withoutTags } from "../tags";
import { check } from "../validation/requests";

type Input = Having<UntagDeliveryStreamCommandInput, "DeliveryStreamName" | "TagKeys">;

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_UntagDeliveryStream.html */
export const untagDeliveryStream = ({
  store,
}: Firehose): Action<Input, Omit<UntagDeliveryStreamCommandOutput, "$metadata">> => ({
  name: "UntagDeliveryStream",
  permissions: ({ DeliveryStreamName, TagKeys = [] }) => [
    {
      action: "firehose:UntagDeliveryStream",
      resource: store.arn(DeliveryStreamName),
      conditions: {
        ...(TagKeys.length > 0 && { "aws:TagKeys": TagKeys }),
        ...resourceTagConditions(store.find(DeliveryStreamName)?.tags ?? {}),
      },
    },
  ],
  async handle(input) {
    check("UntagDeliveryStream", input);
    const stream = store.getForTags(input.DeliveryStreamName);
    await store.put({ ...stream, tags: withoutTags(stream.tags, input.TagKeys) });
    return {};
  },
});
