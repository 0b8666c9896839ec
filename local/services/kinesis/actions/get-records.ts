import type { GetRecordsCommandInput, GetRecordsCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { nameFromArn, refuseStreamId } from "../address";
import { dryRun, invalidIterator, noShardToRead, rateExceeded, throughputExceeded } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { childShards, MOST_BYTES, MOST_RECORDS, type Read, readShard, shardToRead } from "../reads";
import { type Shard, shardId } from "../shards/shard";
import type { Stream } from "../store";
import { check } from "../validation/requests";

type Input = Having<GetRecordsCommandInput, "ShardIterator">;
type Output = Omit<GetRecordsCommandOutput, "$metadata">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html */
export const getRecords = (kinesis: Kinesis): Action<Input, Output> => ({
  name: "GetRecords",
  permissions: ({ ShardIterator, StreamARN }) => [
    onStream(kinesis.store, "GetRecords", {
      StreamARN,
      StreamName: ShardIterator && kinesis.iterators.streamOf(ShardIterator),
    }),
  ],
  async handle(input) {
    check("GetRecords", input);
    const { store, iterators, limits } = kinesis;
    const started = store.cloud.clock.now();
    refuseStreamId(input);
    const place = iterators.read(input.ShardIterator);
    if (input.StreamARN !== undefined && nameFromArn(store, input.StreamARN) !== place.stream)
      throw invalidIterator();
    const found = store.findById(place.stream, place.id);
    const { stream, shard } = shardToRead(store, found, place.stream, place.shard);
    if (input.DryRun) throw dryRun();
    const share = limits.of(stream.id, shard.index);
    if (!share.admitRead(started)) refuse(kinesis, stream, shard);
    const read = await readOn(kinesis, stream, shard, place.position, input.Limit ?? MOST_RECORDS);
    share.countRead(read.bytes, started);
    count(kinesis, stream, shard, read, started);
    return {
      Records: read.records,
      ...(read.ended
        ? { ChildShards: childShards(store, stream, shard) }
        : { NextShardIterator: iterators.make({ ...place, position: read.next }) }),
      MillisBehindLatest: read.behind,
    };
  },
});

/** A stream that goes while it is read is not there. */
async function readOn(
  kinesis: Kinesis,
  stream: Stream,
  shard: Shard,
  position: number,
  records: number,
): Promise<Read> {
  try {
    return await readShard(kinesis, stream, shard, position, { records, bytes: MOST_BYTES });
  } catch (error) {
    const { store } = kinesis;
    if (store.findById(stream.name, stream.id)) throw error;
    throw noShardToRead(store.named(stream.name), shardId(shard.index));
  }
}

function refuse({ store, metrics }: Kinesis, stream: Stream, { index }: Shard): never {
  metrics.record(stream, "ReadProvisionedThroughputExceeded", 1);
  metrics.record(stream, "GetRecords.Success", 0);
  metrics.recordShard(stream, index, "ReadProvisionedThroughputExceeded", 1);
  const of = { stream: stream.name, region: store.cloud.region, shard: shardId(index) };
  store.cloud.events.emit("shardThrottled", { ...of, records: 0 });
  throw throughputExceeded(rateExceeded(store.named(stream.name), index));
}

function count(
  { store: { cloud }, metrics }: Kinesis,
  stream: Stream,
  { index }: Shard,
  { records, bytes, behind }: Read,
  started: number,
): void {
  metrics.record(stream, "GetRecords.Success", 1);
  metrics.record(stream, "GetRecords.Records", records.length);
  metrics.record(stream, "GetRecords.Bytes", bytes);
  metrics.record(stream, "GetRecords.Latency", cloud.clock.now() - started);
  metrics.record(stream, "GetRecords.IteratorAgeMilliseconds", behind);
  metrics.recordShard(stream, index, "OutgoingRecords", records.length);
  metrics.recordShard(stream, index, "OutgoingBytes", bytes);
  metrics.recordShard(stream, index, "IteratorAgeMilliseconds", behind);
}
