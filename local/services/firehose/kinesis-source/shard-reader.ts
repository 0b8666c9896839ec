import type { _Record } from "@aws-sdk/client-kinesis";
import { sleep } from "../../../core/clock";
import { PackedRecords } from "../delivery/packed-records";
import { aggregatedIn } from "./aggregate";
import type { DataStream } from "./data-stream";
import { isExpired, isThrottled } from "./failures";
import type { Origin } from "./origin";
import type { ReaderParts } from "./stream-reader";

/** Firehose reads a shard about once a second. */
const POLL_MS = 1000;
const LONGEST_POLL_MS = 30_000;

/** Brings the records of one shard into the log of a delivery stream, in order. */
export class ShardReader {
  private iterator: string | undefined;
  private wait = POLL_MS;

  constructor(
    private readonly parts: ReaderParts,
    private readonly source: DataStream,
    private readonly shard: string,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * @returns when the shard is closed and read to its end, or the signal has aborted
   * @throws AwsError when it cannot be read; what was read before is kept
   */
  async run(): Promise<void> {
    const { clock } = this.parts.cloud;
    while (!this.signal.aborted) {
      if (await this.read()) return;
      await sleep(clock, this.wait, this.signal).catch(() => undefined);
    }
  }

  /** @returns whether the shard has ended */
  private async read(): Promise<boolean> {
    const { checkpoints, stream, record } = this.parts;
    try {
      const checkpoint = checkpoints.get(stream.id, this.shard);
      this.iterator ??= await this.source.iterator(this.shard, checkpoint, stream.created);
      const {
        Records = [],
        NextShardIterator,
        MillisBehindLatest = 0,
      } = await this.source.records(this.iterator ?? "");
      record("KinesisMillisBehindLatest", MillisBehindLatest);
      if (Records.length > 0) await this.keep(Records);
      this.iterator = NextShardIterator;
      this.wait = POLL_MS;
    } catch (error) {
      if (isExpired(error)) this.iterator = undefined;
      else if (isThrottled(error)) this.slowDown();
      else throw error;
      return false;
    }
    if (this.iterator !== undefined) return false;
    await checkpoints.put(stream.id, this.shard, {
      ...checkpoints.get(stream.id, this.shard),
      done: true,
    });
    return true;
  }

  private slowDown(): void {
    this.parts.record("ThrottledGetRecords", 1);
    this.wait = Math.min(this.wait * 2, LONGEST_POLL_MS);
  }

  /** The checkpoint comes last: a kill before it has records read a second time, never lost. */
  private async keep(records: readonly _Record[]): Promise<void> {
    const { accept, checkpoints, stream, record } = this.parts;
    const parts = records.flatMap((one) => this.partsOf(one));
    const packed = PackedRecords.of(
      parts.map(({ data }) => data),
      parts.map(({ origin }) => origin),
    );
    await accept(packed);
    record("DataReadFromKinesisStream.Records", records.length);
    record(
      "DataReadFromKinesisStream.Bytes",
      records.reduce((sum, { Data }) => sum + (Data?.length ?? 0), 0),
    );
    const sequence = records.at(-1)?.SequenceNumber;
    if (sequence !== undefined) await checkpoints.put(stream.id, this.shard, { sequence });
  }

  /** The records of an aggregate share its sequence number. */
  private partsOf({
    Data = new Uint8Array(),
    SequenceNumber = "",
    PartitionKey = "",
    ApproximateArrivalTimestamp,
  }: _Record): { data: Uint8Array; origin: Origin }[] {
    const parts = aggregatedIn(Data) ?? [{ partitionKey: PartitionKey, data: Data }];
    const arrival = ApproximateArrivalTimestamp?.getTime() ?? this.parts.cloud.clock.now();
    return parts.map(({ partitionKey, data }, subsequenceNumber) => ({
      data,
      origin: {
        shardId: this.shard,
        partitionKey,
        sequenceNumber: SequenceNumber,
        subsequenceNumber,
        arrival,
      },
    }));
  }
}
