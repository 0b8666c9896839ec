import type { SplitShardCommandInput, SplitShardCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { invalidArgument, isOnDemand } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { checkShardQuota } from "../quotas";
import { openShard } from "../resharding";
import { shardId } from "../shards/shard";
import { check } from "../validation/requests";

type Input = Having<SplitShardCommandInput, "ShardToSplit" | "NewStartingHashKey">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_SplitShard.html */
export const splitShard = ({
  store,
  lifeCycle,
}: Kinesis): Action<Input, Omit<SplitShardCommandOutput, "$metadata">> => ({
  name: "SplitShard",
  permissions: (input) => [onStream(store, "SplitShard", input)],
  async handle(input) {
    check("SplitShard", input);
    const { NewStartingHashKey: at } = input;
    const stream = store.getActive(streamName(store, input));
    const named = store.named(stream.name);
    if (stream.mode === "ON_DEMAND") throw isOnDemand(named);
    const shard = openShard(stream, input.ShardToSplit, named);
    checkShardQuota(store, 1);
    if (BigInt(at) <= BigInt(shard.from) + 1n || BigInt(at) >= BigInt(shard.to)) {
      throw invalidArgument(
        `NewStartingHashKey ${at} used in SplitShard() on shard ${shardId(shard.index)} in stream ${stream.name} under account ${named.account} is not both greater than one plus the shard's StartingHashKey ${shard.from} and less than the shard's EndingHashKey ${shard.to}.`,
      );
    }
    await lifeCycle.put({
      ...stream,
      status: "UPDATING",
      pending: { kind: "split", shard: shard.index, at },
    });
    return {};
  },
});
