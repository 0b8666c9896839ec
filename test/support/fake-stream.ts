import { type Answers, NOW } from "./fake-lab";

/** Shards of a faked data stream. */
export const SHARD = "shardId-000000000000";
export const OTHER_SHARD = "shardId-000000000001";

/** A record of it. */
export interface FakeRecord {
  data: string;
  /** The first shard when absent. */
  shard?: string;
  /** Milliseconds behind NOW; the record's place when absent. */
  arrived?: number;
  key?: string;
}

/** @returns answers of Kinesis for a stream of two shards with these records, whose sequence numbers count from 1000000000 on */
export function streamOf(records: readonly FakeRecord[]): Answers {
  const all = records.map(({ data, shard = SHARD, arrived, key = "k" }, index) => ({
    shard,
    SequenceNumber: String(1_000_000_000 + index),
    PartitionKey: key,
    ApproximateArrivalTimestamp: new Date(NOW + (arrived ?? index)),
    Data: Buffer.from(data),
  }));
  return {
    ListShards: () => ({ Shards: [{ ShardId: SHARD }, { ShardId: OTHER_SHARD }] }),
    GetShardIterator: ({ ShardId }) => ({ ShardIterator: ShardId }),
    GetRecords: ({ ShardIterator }) => ({
      Records: all.filter(({ shard }) => shard === ShardIterator),
      MillisBehindLatest: 0,
    }),
  };
}
