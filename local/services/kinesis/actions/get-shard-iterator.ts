import type { GetShardIteratorCommandInput, GetShardIteratorCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { dryRun, rateExceeded, shardNotFound, throughputExceeded } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { startPosition } from "../positions";
import { shardToRead } from "../reads";
import { shardIndex } from "../shards/shard";
import { check } from "../validation/requests";

type Input = Having<GetShardIteratorCommandInput, "ShardId" | "ShardIteratorType">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html */
export const getShardIterator = (
  kinesis: Kinesis,
): Action<Input, Omit<GetShardIteratorCommandOutput, "$metadata">> => ({
  name: "GetShardIterator",
  permissions: (input) => [onStream(kinesis.store, "GetShardIterator", input)],
  async handle(input) {
    check("GetShardIterator", input);
    const { store, limits, iterators } = kinesis;
    const name = streamName(store, input);
    const index = shardIndex(input.ShardId);
    if (index === undefined) throw shardNotFound(store.named(name), input.ShardId);
    const { stream, shard } = shardToRead(store, store.find(name), name, index);
    const position = await startPosition(kinesis, stream, shard, {
      type: input.ShardIteratorType,
      sequence: input.StartingSequenceNumber,
      timestamp: input.Timestamp,
      operation: "GetShardIterator",
    });
    if (input.DryRun) throw dryRun();
    if (!limits.of(stream.id, index).admitIterator(store.cloud.clock.now()))
      throw throughputExceeded(rateExceeded(store.named(name), index));
    return { ShardIterator: iterators.make({ stream: name, id: stream.id, shard: index, position }) };
  },
});
