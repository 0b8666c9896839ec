import { ListDeliveryStreamsCommand } from "@aws-sdk/client-firehose";
import type { QuotaSource } from "./quota-row";

/** As many names as an answer may hold. */
const PAGE = 10_000;

/** Firehose's streams, counted by their names. */
export const deliveryStreams: QuotaSource = {
  ids: ["firehose.streams"],
  async look({ clients, signal }) {
    let used = 0;
    let last: string | undefined;
    for (;;) {
      const { DeliveryStreamNames = [], HasMoreDeliveryStreams } = await clients.firehose.send(
        new ListDeliveryStreamsCommand({ Limit: PAGE, ExclusiveStartDeliveryStreamName: last }),
        { abortSignal: signal },
      );
      used += DeliveryStreamNames.length;
      last = DeliveryStreamNames.at(-1);
      if (!HasMoreDeliveryStreams || last === undefined) return { "firehose.streams": { used } };
    }
  },
};
