import { KinesisClient, PutRecordsCommand } from "@aws-sdk/client-kinesis";
import type { ClientSettings } from "./client-settings";
import type { Sender } from "./sender";

/** @returns what sends to a data stream by PutRecords */
export function kinesisSender(stream: string, settings: ClientSettings): Sender {
  const client = new KinesisClient(settings);
  return {
    async send(records) {
      const Records = records.map(({ data, partitionKey }) => ({ Data: data, PartitionKey: partitionKey }));
      const { Records: results = [] } = await client.send(
        new PutRecordsCommand({ StreamName: stream, Records }),
      );
      return results.map(({ ErrorCode }) => ErrorCode);
    },
    close: () => client.destroy(),
  };
}
