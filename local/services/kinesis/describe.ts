import type {
  Consumer as ConsumerShown,
  Shard as ShardShown,
  StreamDescription,
  StreamDescriptionSummary,
} from "@aws-sdk/client-kinesis";
import type { Consumer } from "./consumers/consumers";
import { endSequence, isOpen, type Shard, shardId, startSequence } from "./shards/shard";
import type { Stream } from "./store";

/** @returns a shard as DescribeStream and ListShards show it */
export function showShard(shard: Shard): ShardShown {
  const { index, parent, adjacentParent, from, to } = shard;
  const end = endSequence(shard);
  return {
    ShardId: shardId(index),
    ...(parent !== undefined && { ParentShardId: shardId(parent) }),
    ...(adjacentParent !== undefined && { AdjacentParentShardId: shardId(adjacentParent) }),
    HashKeyRange: { StartingHashKey: from, EndingHashKey: to },
    SequenceNumberRange: {
      StartingSequenceNumber: startSequence(shard),
      ...(end !== undefined && { EndingSequenceNumber: end }),
    },
  };
}

/** AWS tells the creation in whole seconds. */
export const creationTime = ({ created }: { created: number }): Date =>
  new Date(Math.floor(created / 1000) * 1000);

/** What both descriptions of a stream say. */
function common(stream: Stream) {
  return {
    StreamName: stream.name,
    StreamARN: stream.arn,
    StreamStatus: stream.status,
    StreamModeDetails: { StreamMode: stream.mode },
    RetentionPeriodHours: stream.retentionHours,
    StreamCreationTimestamp: creationTime(stream),
    EnhancedMonitoring: [{ ShardLevelMetrics: [...stream.shardMetrics] }],
    EncryptionType: stream.key === undefined ? ("NONE" as const) : ("KMS" as const),
    ...(stream.key !== undefined && { KeyId: stream.key }),
  };
}

/** @param shards those of this page */
export const showStream = (stream: Stream, shards: readonly Shard[], more: boolean): StreamDescription => ({
  ...common(stream),
  Shards: shards.map(showShard),
  HasMoreShards: more,
});

export const showSummary = (stream: Stream, consumers: number): StreamDescriptionSummary => ({
  ...common(stream),
  OpenShardCount: stream.shards.filter(isOpen).length,
  ConsumerCount: consumers,
  MaxRecordSizeInKiB: stream.maxRecordKiB,
  ...(stream.distribution && { RecordDistributionStrategy: stream.distribution }),
});

/** @returns a consumer as lists and its registration show it */
export const showConsumer = (consumer: Consumer): ConsumerShown => ({
  ConsumerName: consumer.name,
  ConsumerARN: consumer.arn,
  ConsumerStatus: consumer.status,
  ConsumerCreationTimestamp: creationTime(consumer),
});
