import { KinesisClient, PutRecordCommand } from "@aws-sdk/client-kinesis";
import type { Outlet, OutletKind, PutOutcome } from "../shipper/outlet";

/** A data stream; LOGLAB_STREAM is its name. */
export const kinesis: OutletKind<{ stream: string }> = {
  readSettings: (read) => ({
    stream: read.text(
      "stream",
      /^[\w.-]{1,128}$/,
      "the name of a data stream: 1 to 128 letters, digits, _ . -",
    ),
  }),
  open: ({ stream }, { region, host }) => new KinesisOutlet(kinesisClient(region), stream, host),
};

/** The client's own retries are off: the shipper tries again, and tells of it. */
export function kinesisClient(region: string): KinesisClient {
  return new KinesisClient({ region, maxAttempts: 1 });
}

/**
 * A data stream of Amazon Kinesis. The partition key is the host's name, so the lines of a host are in one shard, and in their
 * order: each call holds one record and names the one before. PutRecords would keep no order when it refuses some records of
 * a call and takes those behind (docs/decisions/0038).
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html
 */
export class KinesisOutlet implements Outlet {
  readonly limits = { records: 1, bytes: 1024 * 1024 };
  readonly advice: ReadonlyMap<string, string> = new Map([
    ["AccessDeniedException", "Grant the instance's role kinesis:PutRecord on the stream."],
    [
      "ProvisionedThroughputExceededException",
      "The shard of this host takes 1,000 records and 1 MiB a second from all who write to it: lower the rate, or split the shard.",
    ],
  ]);
  readonly credentials: Outlet["credentials"];
  #last: string | undefined;

  constructor(
    private readonly client: KinesisClient,
    private readonly name: string,
    private readonly host: string,
  ) {
    this.credentials = client.config.credentials;
  }

  async put(records: readonly Buffer[], signal: AbortSignal): Promise<PutOutcome[]> {
    const outcomes: PutOutcome[] = [];
    for (const record of records) {
      await this.#put(record, signal);
      outcomes.push(undefined);
    }
    return outcomes;
  }

  async #put(Data: Buffer, signal: AbortSignal): Promise<void> {
    const command = new PutRecordCommand({
      StreamName: this.name,
      PartitionKey: this.host,
      Data,
      SequenceNumberForOrdering: this.#last,
    });
    try {
      this.#last = (await this.client.send(command, { abortSignal: signal })).SequenceNumber;
    } catch (error) {
      // A stream that was made anew does not know the numbers of the one before.
      if (error instanceof Error && error.name === "InvalidArgumentException") this.#last = undefined;
      throw error;
    }
  }

  close(): void {
    this.client.destroy();
  }
}
