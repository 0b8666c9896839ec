import type { Clock } from "../../../core/clock";
import { ShardLimits } from "./shard-limits";

/** The limits of all shards of a Region. */
export class Limits {
  private readonly shards = new Map<string, Map<number, ShardLimits>>();

  constructor(private readonly clock: Clock) {}

  /**
   * @param stream id of the stream
   * @param index of the shard
   */
  of(stream: string, index: number): ShardLimits {
    const shards = this.shards.get(stream) ?? new Map<number, ShardLimits>();
    this.shards.set(stream, shards);
    const limits = shards.get(index) ?? new ShardLimits(this.clock.now());
    shards.set(index, limits);
    return limits;
  }

  forget(stream: string): void {
    this.shards.delete(stream);
  }
}
