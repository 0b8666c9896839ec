import {
  DeleteDeliveryStreamCommand,
  FirehoseClient,
  ListDeliveryStreamsCommand,
  ListTagsForDeliveryStreamCommand,
} from "@aws-sdk/client-firehose";
import { type Kind, using } from "../kind";
import { judgeNamed } from "../named";
import { tagMap } from "../tags";

/** A Firehose stream; it costs by what goes through. */
export const deliveryStreams: Kind = {
  name: "delivery stream",
  find: (scope) =>
    using(new FirehoseClient(scope.account.client), async (client) =>
      judgeNamed(scope, await everyName(client), {
        id: (name) => name,
        tags: async (DeliveryStreamName) => {
          const { Tags } = await client.send(new ListTagsForDeliveryStreamCommand({ DeliveryStreamName }));
          return tagMap(Tags);
        },
        hourly: () => 0,
      }),
    ),
  // By force, since a stream that may no longer use its key would stay for ever.
  remove: ({ account }, { id }) =>
    using(new FirehoseClient(account.client), async (client) => {
      await client.send(new DeleteDeliveryStreamCommand({ DeliveryStreamName: id, AllowForceDelete: true }));
    }),
};

/** Firehose lists at most ten at once, unless it is asked for more, by the last name of the page before. */
async function everyName(client: FirehoseClient): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const { DeliveryStreamNames = [], HasMoreDeliveryStreams } = await client.send(
      new ListDeliveryStreamsCommand({ Limit: 1_000, ExclusiveStartDeliveryStreamName: names.at(-1) }),
    );
    names.push(...DeliveryStreamNames);
    if (!HasMoreDeliveryStreams || DeliveryStreamNames.length === 0) return names;
  }
}
