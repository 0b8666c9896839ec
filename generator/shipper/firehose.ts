import { FirehoseClient, PutRecordBatchCommand } from "@aws-sdk/client-firehose";
import type { DeliveryStream, PutOutcome } from "./delivery-stream";

const CONNECTION_TIMEOUT_MS = 3_000;

/**
 * The client's own retries are off: it would send a whole batch again, where the shipper sends what was refused.
 * Endpoint (AWS_ENDPOINT_URL) and credentials (the instance's role, by IMDSv2) are the SDK's to find.
 */
export function firehoseClient(region: string): FirehoseClient {
  return new FirehoseClient({
    region,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MS },
  });
}

/** A delivery stream of Amazon Data Firehose. */
export class FirehoseStream implements DeliveryStream {
  constructor(
    private readonly client: FirehoseClient,
    private readonly name: string,
  ) {}

  async put(records: readonly Buffer[], signal: AbortSignal): Promise<PutOutcome[]> {
    const command = new PutRecordBatchCommand({
      DeliveryStreamName: this.name,
      Records: records.map((data) => ({ Data: data })),
    });
    const { RequestResponses = [] } = await this.client.send(command, { abortSignal: signal });
    if (RequestResponses.length !== records.length) {
      throw new Error(
        `${records.length} records were put, but ${RequestResponses.length} outcomes came back.`,
      );
    }
    return RequestResponses.map(({ ErrorCode, ErrorMessage }) =>
      ErrorCode === undefined ? undefined : { reason: ErrorCode, message: ErrorMessage ?? "" },
    );
  }
}
