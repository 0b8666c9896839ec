import { FirehoseClient, PutRecordBatchCommand } from "@aws-sdk/client-firehose";
import type { Outlet, OutletKind, PutOutcome } from "../shipper/outlet";

const CONNECTION_TIMEOUT_MS = 3_000;

/** A delivery stream that takes direct puts; LOGLAB_STREAM is its name. */
export const firehose: OutletKind<{ stream: string }> = {
  readSettings: (read) => ({
    stream: read.text(
      "stream",
      /^[\w.-]{1,64}$/,
      "the name of a delivery stream: 1 to 64 letters, digits, _ . -",
    ),
  }),
  open: ({ stream }, { region }) => new FirehoseOutlet(firehoseClient(region), stream),
};

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
export class FirehoseOutlet implements Outlet {
  /** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html */
  readonly limits = { records: 500, bytes: 4 * 1024 * 1024 };
  readonly advice: ReadonlyMap<string, string> = new Map([
    ["AccessDeniedException", "Grant the instance's role firehose:PutRecordBatch on the stream."],
    ["InvalidArgumentException", "Check that the stream takes direct puts."],
    ["InvalidSourceException", "Check that the stream takes direct puts."],
  ]);
  readonly credentials: Outlet["credentials"];

  constructor(
    private readonly client: FirehoseClient,
    private readonly name: string,
  ) {
    this.credentials = client.config.credentials;
  }

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

  close(): void {
    this.client.destroy();
  }
}
