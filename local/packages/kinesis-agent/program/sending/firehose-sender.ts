import { FirehoseClient, PutRecordBatchCommand } from "@aws-sdk/client-firehose";
import type { ClientSettings } from "./client-settings";
import type { Sender } from "./sender";

/** @returns what sends to a Firehose stream by PutRecordBatch */
export function firehoseSender(stream: string, settings: ClientSettings): Sender {
  const client = new FirehoseClient(settings);
  return {
    async send(records) {
      const Records = records.map(({ data }) => ({ Data: data }));
      const { RequestResponses = [] } = await client.send(
        new PutRecordBatchCommand({ DeliveryStreamName: stream, Records }),
      );
      return RequestResponses.map(({ ErrorCode }) => ErrorCode);
    },
    close: () => client.destroy(),
  };
}
