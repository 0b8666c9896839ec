import { type Named, notEligible, shardNotFound } from "./errors";
import { isOpen, type Shard, shardId, shardIndex } from "./shards/shard";
import type { Stream } from "./store";

/**
 * Finds a shard that is to be split or merged.
 * @throws AwsError when there is none of this id, or it is closed already
 */
export function openShard(stream: Stream, id: string, named: Named): Shard {
  const index = shardIndex(id);
  if (index === undefined) throw shardNotFound(named, id);
  const shard = stream.shards.find((one) => one.index === index);
  if (!shard) throw shardNotFound(named, shardId(index));
  if (!isOpen(shard)) throw notEligible(named, shard);
  return shard;
}
