import type {
  ListTagsForDeliveryStreamCommandInput,
  ListTagsForDeliveryStreamCommandOutput,
} from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import type { Firehose } from "../firehose";
import { resourceTagConditions } from "../tags";
import { check } from "../validation/requests";

type Input = Having<ListTagsForDeliveryStreamCommandInput, "DeliveryStreamName">;

const DEFAULT_LIMIT = 50;

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_ListTagsForDeliveryStream.html */
export const listTagsForDeliveryStream = ({
  store,
}: Firehose): Action<Input, Omit<ListTagsForDeliveryStreamCommandOutput, "$metadata">> => ({
  name: "ListTagsForDeliveryStream",
  permissions: ({ DeliveryStreamName }) => [
    {
      action: "firehose:ListTagsForDeliveryStream",
      resource: store.arn(DeliveryStreamName),
      conditions: resourceTagConditions(store.find(DeliveryStreamName)?.tags ?? {}),
    },
  ],
  async handle(input) {
    check("ListTagsForDeliveryStream", input);
    const { Limit = DEFAULT_LIMIT, ExclusiveStartTagKey: after } = input;
    const tags = sortedBy(Object.entries(store.get(input.DeliveryStreamName).tags), ([key]) => key).filter(
      ([key]) => after === undefined || key > after,
    );
    return {
      Tags: tags.slice(0, Limit).map(([Key, Value]) => ({ Key, Value })),
      HasMoreTags: tags.length > Limit,
    };
  },
});
