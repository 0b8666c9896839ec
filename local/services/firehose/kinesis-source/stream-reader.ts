import type { Shard } from "@aws-sdk/client-kinesis";
import { sleep } from "../../../core/clock";
import type { Cloud } from "../../../core/cloud";
import type { ErrorEvent } from "../delivery/error-log";
import type { PackedRecords } from "../delivery/packed-records";
import type { RoleSessions } from "../delivery/role-sessions";
import type { RecordMetric } from "../metrics/metrics";
import type { Source, Stream } from "../store";
import type { Checkpoints } from "./checkpoints";
import { DataStream } from "./data-stream";
import { sourceFailure } from "./failures";
import { ShardReader } from "./shard-reader";

/** What the readers of one delivery stream's source work with. */
export interface ReaderParts {
  cloud: Cloud;
  stream: Pick<Stream, "id" | "name" | "arn" | "created">;
  source: Source;
  sessions: RoleSessions;
  checkpoints: Checkpoints;
  record: RecordMetric;
  /** Resolves when the records are in the delivery stream's own log. */
  accept(records: PackedRecords): Promise<void>;
  /** Tells the stream's log group of an error. */
  report(event: ErrorEvent): Promise<void>;
}

/** Between two tries to read what cannot be read. */
const RETRY_MS = 5000;

/** Reads all shards of a delivery stream's source, children when their parents are read to the end. */
export class StreamReader {
  private readonly over = new AbortController();
  private readonly source: DataStream;
  private readonly reading = new Map<string, Promise<void>>();
  private readonly ended: Promise<void>;

  constructor(private readonly parts: ReaderParts) {
    const { cloud, sessions, source, stream } = parts;
    this.source = new DataStream(cloud, sessions, source, stream.arn, this.over.signal);
    this.ended = this.run();
  }

  /** Resolves when what was under way is done. */
  async stop(): Promise<void> {
    this.over.abort(new Error("the delivery stream stops"));
    await this.ended;
  }

  private async run(): Promise<void> {
    const { signal } = this.over;
    const { clock } = this.parts.cloud;
    while (!signal.aborted) {
      try {
        for (const shard of this.ready(await this.source.shards())) this.read(shard);
        const reading = [...this.reading.values()];
        await (reading.length > 0 ? Promise.race(reading) : sleep(clock, RETRY_MS, signal));
      } catch (error) {
        if (signal.aborted) break;
        await this.tell(error);
        await sleep(clock, RETRY_MS, signal).catch(() => undefined);
      }
    }
    await Promise.allSettled(this.reading.values());
  }

  /** Shards that are not being read and whose parents are read to the end, or gone. */
  private ready(shards: readonly Shard[]): Shard[] {
    const { stream, checkpoints } = this.parts;
    const there = new Set(shards.map(({ ShardId }) => ShardId));
    const isDone = (id: string | undefined): boolean =>
      id === undefined || !there.has(id) || checkpoints.get(stream.id, id).done === true;
    return shards.filter(
      ({ ShardId = "", ParentShardId, AdjacentParentShardId }) =>
        !isDone(ShardId) &&
        !this.reading.has(ShardId) &&
        isDone(ParentShardId) &&
        isDone(AdjacentParentShardId),
    );
  }

  private read({ ShardId = "" }: Shard): void {
    const shard = new ShardReader(this.parts, this.source, ShardId, this.over.signal);
    const done = shard.run().finally(() => this.reading.delete(ShardId));
    // Whoever waits for all of them hears of it.
    done.catch(() => undefined);
    this.reading.set(ShardId, done);
  }

  private async tell(error: unknown): Promise<void> {
    const { cloud, stream, source, report } = this.parts;
    const failure = sourceFailure(error);
    cloud.events.emit("sourceUnread", {
      stream: stream.name,
      region: cloud.region,
      source: source.streamArn,
      code: failure.errorCode,
      message: error instanceof Error ? error.message : String(error),
      retryIn: RETRY_MS,
    });
    await report(failure);
  }
}
