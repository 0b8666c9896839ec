import {
  DeleteStreamCommand,
  DescribeStreamSummaryCommand,
  KinesisClient,
  ListTagsForStreamCommand,
  paginateListStreams,
} from "@aws-sdk/client-kinesis";
import { type Found, hourlyOf, type Kind, using } from "../kind";
import { judgeNamed } from "../named";
import { tagMap } from "../tags";

/** A Kinesis stream: of a seat's stack, or of its student's making, whose name begins with the seat's and a dot. */
export const dataStreams: Kind = {
  name: "data stream",
  find: (scope) =>
    using(new KinesisClient(scope.account.client), async (client) => {
      const names: string[] = [];
      for await (const { StreamNames = [] } of paginateListStreams({ client }, {}))
        names.push(...StreamNames);
      const found = await judgeNamed(scope, names, {
        id: (name) => name,
        tags: async (StreamName) => {
          const { Tags } = await client.send(new ListTagsForStreamCommand({ StreamName }));
          return tagMap(Tags);
        },
        hourly: () => undefined,
      });
      return Promise.all(found.map((one) => priced(client, one)));
    }),
  remove: ({ account }, { id }) =>
    using(new KinesisClient(account.client), async (client) => {
      await client.send(new DeleteStreamCommand({ StreamName: id, EnforceConsumerDeletion: true }));
    }),
};

async function priced(client: KinesisClient, found: Found): Promise<Found> {
  const { StreamDescriptionSummary: summary } = await client.send(
    new DescribeStreamSummaryCommand({ StreamName: found.id }),
  );
  const StreamMode = summary?.StreamModeDetails?.StreamMode;
  const ShardCount = summary?.OpenShardCount;
  return {
    ...found,
    hourly: hourlyOf("AWS::Kinesis::Stream", { ShardCount, StreamModeDetails: { StreamMode } }),
    detail: `${ShardCount} shards`,
  };
}
