import type {
  ListDeliveryStreamsCommandInput,
  ListDeliveryStreamsCommandOutput,
} from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import type { Firehose } from "../firehose";
import { check } from "../validation/requests";

const DEFAULT_LIMIT = 10;

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_ListDeliveryStreams.html */
export const listDeliveryStreams = ({
  store,
}: Firehose): Action<
  ListDeliveryStreamsCommandInput,
  Omit<ListDeliveryStreamsCommandOutput, "$metadata">
> => ({
  name: "ListDeliveryStreams",
  permissions: () => [{ action: "firehose:ListDeliveryStreams", resource: "*" }],
  async handle(input) {
    check("ListDeliveryStreams", input);
    const { Limit = DEFAULT_LIMIT, DeliveryStreamType, ExclusiveStartDeliveryStreamName: after } = input;
    const names = store
      .all()
      .filter(({ type }) => DeliveryStreamType === undefined || type === DeliveryStreamType)
      .map(({ name }) => name)
      .filter((name) => after === undefined || name > after);
    return {
      DeliveryStreamNames: names.slice(0, Limit),
      HasMoreDeliveryStreams: names.length > Limit,
    };
  },
});
