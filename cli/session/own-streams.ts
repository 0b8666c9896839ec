import { DeleteStreamCommand, type KinesisClient, paginateListStreams } from "@aws-sdk/client-kinesis";
import { seatKinesisPrefix } from "../../contract/outputs";

/**
 * Deletes the Kinesis streams that a seat's student has made, with their consumers. No stack owns them.
 * @returns their names
 */
export async function deleteOwnStreams(
  kinesis: KinesisClient,
  className: string,
  seat: string,
): Promise<string[]> {
  const prefix = seatKinesisPrefix(className, seat);
  const deleted: string[] = [];
  for await (const { StreamSummaries = [] } of paginateListStreams({ client: kinesis }, {})) {
    for (const { StreamName = "", StreamStatus } of StreamSummaries) {
      if (!StreamName.startsWith(prefix) || StreamStatus === "DELETING") continue;
      await kinesis.send(new DeleteStreamCommand({ StreamName, EnforceConsumerDeletion: true }));
      deleted.push(StreamName);
    }
  }
  return deleted;
}
