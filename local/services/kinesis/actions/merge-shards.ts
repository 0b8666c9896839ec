import type { MergeShardsCommandInput, MergeShardsCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { isOnDemand, notAdjacent } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { openShard } from "../resharding";
import type { Shard } from "../shards/shard";
import { check } from "../validation/requests";

type Input = Having<MergeShardsCommandInput, "ShardToMerge" | "AdjacentShardToMerge">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_MergeShards.html */
export const mergeShards = ({
  store,
  lifeCycle,
}: Kinesis): Action<Input, Omit<MergeShardsCommandOutput, "$metadata">> => ({
  name: "MergeShards",
  permissions: (input) => [onStream(store, "MergeShards", input)],
  async handle(input) {
    check("MergeShards", input);
    const stream = store.getActive(streamName(store, input));
    const named = store.named(stream.name);
    if (stream.mode === "ON_DEMAND") throw isOnDemand(named);
    const shard = openShard(stream, input.ShardToMerge, named);
    const adjacent = openShard(stream, input.AdjacentShardToMerge, named);
    if (!follows(shard, adjacent) && !follows(adjacent, shard)) throw notAdjacent(named, shard, adjacent);
    await lifeCycle.put({
      ...stream,
      status: "UPDATING",
      pending: { kind: "merge", shard: shard.index, adjacent: adjacent.index },
    });
    return {};
  },
});

const follows = (low: Shard, high: Shard): boolean => BigInt(low.to) + 1n === BigInt(high.from);
