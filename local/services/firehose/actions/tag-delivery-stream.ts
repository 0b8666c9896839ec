import type { TagDeliveryStreamCommandInput, TagDeliveryStreamCommandOutput } from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import type { Firehose } from "../firehose";
import { resourceTagConditions, tagConditions, withTags } from "../tags";
import { check } from "../validation/requests";

type Input = Having<TagDeliveryStreamCommandInput, "DeliveryStreamName" | "Tags">;

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_TagDeliveryStream.html */
export const tagDeliveryStream = ({
  store,
}: Firehose): Action<Input, Omit<TagDeliveryStreamCommandOutput, "$metadata">> => ({
  name: "TagDeliveryStream",
  permissions: ({ DeliveryStreamName, Tags }) => [
    {
      action: "firehose:TagDeliveryStream",
      resource: store.arn(DeliveryStreamName),
      conditions: {
        ...tagConditions(Tags),
        ...resourceTagConditions(store.find(DeliveryStreamName)?.tags ?? {}),
      },
    },
  ],
  async handle(input) {
    check("TagDeliveryStream", input);
    const stream = store.getForTags(input.DeliveryStreamName);
    await store.put({ ...stream, tags: withTags(stream.tags, input.Tags) });
    return {};
  },
});
