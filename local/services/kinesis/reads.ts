import type { ChildShard, _Record as KinesisRecord } from "@aws-sdk/client-kinesis";
import { noShardToRead } from "./errors";
import type { Kinesis } from "./kinesis";
import { entryBytes } from "./shards/entry";
import { childrenOf, type Shard, sequenceAt, shardId } from "./shards/shard";
import type { Placed } from "./shards/shard-log";
import type { KinesisStore, Stream } from "./store";

/** What one read of a shard brought. */
export interface Read {
  records: KinesisRecord[];
  bytes: number;
  /** Position to go on from. */
  next: number;
  /** Of the last record; undefined when there was none. */
  last: { sequence: string; arrival: number } | undefined;
  /** How much older the position is than the newest record; 0 when there is nothing more. */
  behind: number;
  /** The shard is closed and has been read to its end. */
  ended: boolean;
}

/** Most that one read gives. */
export const MOST_RECORDS = 10_000;
export const MOST_BYTES = 10 * 1024 * 1024;

/**
 * @throws AwsError ResourceNotFoundException when the stream, or the shard, is not there or has expired
 */
export function shardToRead(
  store: KinesisStore,
  stream: Stream | undefined,
  name: string,
  index: number,
): { stream: Stream; shard: Shard } {
  const shard = stream && store.shards(stream).find((one) => one.index === index);
  if (!stream || !shard) throw noShardToRead(store.named(name), shardId(index));
  return { stream, shard };
}

/** Reads on in a shard. */
export async function readShard(
  { store, logs }: Kinesis,
  stream: Stream,
  shard: Shard,
  from: number,
  most: { records: number; bytes: number },
): Promise<Read> {
  const horizon = store.horizon(stream);
  const now = store.cloud.clock.now();
  return logs.use(stream.id, shard.index, async (log) => {
    const { records, next } = await log.read(from, { ...most, horizon });
    const last = records.at(-1);
    const more = next < log.next;
    // Behind an empty read lie only records that came while it was made.
    const behind = more && last ? Math.max(0, now - last.arrival) : 0;
    return {
      records: records.map((record) => shown(shard, record)),
      bytes: records.reduce((sum, record) => sum + entryBytes(record), 0),
      next,
      last: last && { sequence: sequenceAt(shard, last.position, last.arrival), arrival: last.arrival },
      behind,
      ended: shard.closed !== undefined && !more,
    };
  });
}

function shown(shard: Shard, { position, arrival, data, partitionKey, encrypted }: Placed): KinesisRecord {
  return {
    SequenceNumber: sequenceAt(shard, position, arrival),
    ApproximateArrivalTimestamp: new Date(arrival),
    Data: data,
    PartitionKey: partitionKey,
    ...(encrypted && { EncryptionType: "KMS" as const }),
  };
}

/** @returns shards that a consumer goes on with behind the end of this one */
export const childShards = (store: KinesisStore, stream: Stream, shard: Shard): ChildShard[] =>
  childrenOf(store.shards(stream), shard).map(({ index, parent, adjacentParent, from, to }) => ({
    ShardId: shardId(index),
    ParentShards: [parent, adjacentParent].flatMap((id) => (id === undefined ? [] : [shardId(id)])),
    HashKeyRange: { StartingHashKey: from, EndingHashKey: to },
  }));
