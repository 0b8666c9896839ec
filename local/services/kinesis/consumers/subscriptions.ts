import type { SubscribeToShardEvent, SubscribeToShardEventStream } from "@aws-sdk/client-kinesis";
import { type Cancel, sleep } from "../../../core/clock";
import type { Cloud } from "../../../core/cloud";
import { AwsError, isAwsError } from "../../../core/errors";
import { noShardToRead } from "../errors";
import type { Kinesis } from "../kinesis";
import { childShards, type Read, readShard } from "../reads";
import { type Shard, sequenceAt, shardId, startSequence } from "../shards/shard";
import type { Stream } from "../store";

/** How long one subscription lasts. */
const LIFETIME = 5 * 60 * 1000;
/** In which a consumer cannot subscribe to the same shard again. */
const UNDISTURBED = 5_000;
/** After how long a quiet shard tells that it is quiet. */
const QUIET = 5_000;
const MOST = { records: 10_000, bytes: 2 * 1024 * 1024 };

/** What one subscription reads, and what ends it. */
export interface Subscription {
  stream: Stream;
  shard: Shard;
  position: number;
  /** Aborts when its time is over, the client is gone, or another subscription takes its place. */
  taken: AbortSignal;
}

interface Current {
  since: number;
  end(reason: unknown): void;
}

/** Resolves when something happened that a subscription may want to read. */
interface News extends AsyncDisposable {
  came: Promise<unknown>;
}

/** Why a subscription ended that nobody is to be told of. */
class Over extends Error {}

/** Which consumer is subscribed to which shard. */
export class Subscriptions {
  private readonly current = new Map<string, Current>();

  constructor(private readonly cloud: Cloud) {}

  /**
   * Takes a shard for a consumer; whoever had it until now loses it.
   * @param consumer ARN
   * @param gone aborts when the client goes away
   * @returns what ends the subscription
   * @throws AwsError ResourceInUseException when the consumer has subscribed in the last five seconds
   */
  take(consumer: string, shard: number, gone: AbortSignal): AbortSignal {
    const { clock, signal } = this.cloud;
    const key = `${consumer} ${shard}`;
    const before = this.current.get(key);
    if (before && clock.now() - before.since < UNDISTURBED) throw inUse(consumer, shard);
    before?.end(inUse(consumer, shard));
    const over = new AbortController();
    let cancel: Cancel = () => undefined;
    const mine: Current = {
      since: clock.now(),
      end: (reason) => {
        cancel();
        if (this.current.get(key) === mine) this.current.delete(key);
        over.abort(reason);
      },
    };
    cancel = clock.after(LIFETIME, () => mine.end(new Over()));
    for (const other of [gone, signal]) {
      if (other.aborted) mine.end(new Over());
      other.addEventListener("abort", () => mine.end(new Over()), { once: true, signal: over.signal });
    }
    this.current.set(key, mine);
    return over.signal;
  }

  /** Everything that is in the shard from a position on, as it comes. */
  async *events(kinesis: Kinesis, subscription: Subscription): AsyncGenerator<SubscribeToShardEventStream> {
    const { stream, shard, taken } = subscription;
    let { position } = subscription;
    let sequence = sequenceBefore(shard, position);
    try {
      while (!taken.aborted) {
        // Listened for before the read, so that what comes between the two is not missed.
        await using news = this.listen(stream, shard, taken);
        const current = this.find(kinesis, subscription);
        const read = await readShard(kinesis, current.stream, current.shard, position, MOST);
        position = read.next;
        sequence = read.last?.sequence ?? sequence;
        count(kinesis, stream, current.shard, read);
        yield { SubscribeToShardEvent: shown(kinesis, current, read, sequence) };
        if (read.ended) return;
        if (read.records.length === 0) await news.came;
      }
      throw taken.reason;
    } catch (error) {
      if (!(error instanceof Over)) yield told(error);
    }
  }

  /** The shard may have closed, or gone, since. */
  private find({ store }: Kinesis, { stream, shard }: Subscription): { stream: Stream; shard: Shard } {
    const current = store.findById(stream.name, stream.id);
    const found = current && store.shards(current).find(({ index }) => index === shard.index);
    if (!current || !found) throw noShardToRead(store.named(stream.name), shardId(shard.index));
    return { stream: current, shard: found };
  }

  /** Waits until there may be something new; a quiet shard is looked at from time to time. */
  private listen({ name }: Stream, { index }: Shard, taken: AbortSignal): News {
    const { clock, events, region } = this.cloud;
    const done = new AbortController();
    const either = AbortSignal.any([taken, done.signal]);
    const waits = [
      events.next(
        "shardRecords",
        (event) => event.stream === name && event.shard === shardId(index) && event.region === region,
        either,
      ),
      events.next("dataStreamStatus", (event) => event.stream === name && event.region === region, either),
      sleep(clock, QUIET, either),
    ];
    const came = Promise.race(waits);
    came.catch(() => undefined);
    return {
      came,
      async [Symbol.asyncDispose]() {
        done.abort();
        await Promise.allSettled(waits);
      },
    };
  }
}

const inUse = (consumer: string, shard: number): AwsError =>
  new AwsError(
    "ResourceInUseException",
    `Another active subscription exists for this consumer: ${consumer} and shard ${shardId(shard)}`,
  );

/** Where a consumer goes on that has read nothing yet. */
function sequenceBefore(shard: Shard, position: number): string {
  return position === 0 ? startSequence(shard) : sequenceAt(shard, position - 1, shard.created);
}

function shown(
  { store }: Kinesis,
  { stream, shard }: { stream: Stream; shard: Shard },
  { records, behind, ended }: Read,
  sequence: string,
): SubscribeToShardEvent {
  return {
    Records: records,
    ContinuationSequenceNumber: sequence,
    MillisBehindLatest: behind,
    ...(ended && { ChildShards: childShards(store, stream, shard) }),
  };
}

function count(
  { metrics }: Kinesis,
  stream: Stream,
  { index }: Shard,
  { records, bytes, behind }: Read,
): void {
  metrics.record(stream, "SubscribeToShardEvent.Success", 1);
  metrics.record(stream, "SubscribeToShardEvent.Records", records.length);
  metrics.record(stream, "SubscribeToShardEvent.Bytes", bytes);
  metrics.record(stream, "SubscribeToShardEvent.MillisBehindLatest", behind);
  metrics.recordShard(stream, index, "OutgoingRecords", records.length);
  metrics.recordShard(stream, index, "OutgoingBytes", bytes);
}

/** Errors come as events of the stream, named by their code. */
function told(error: unknown): SubscribeToShardEventStream {
  const known = isAwsError(error) ? error : undefined;
  const message = known?.message ?? (error instanceof Error ? error.message : String(error));
  const code = known && TOLD.includes(known.code) ? known.code : "InternalFailureException";
  return { [code]: { message } } as unknown as SubscribeToShardEventStream;
}

/** Errors that the event stream has a shape for and that come up here. */
const TOLD: readonly string[] = ["ResourceNotFoundException", "ResourceInUseException"];
