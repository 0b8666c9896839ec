import type { Consumers } from "./consumers/consumers";
import type { Subscriptions } from "./consumers/subscriptions";
import type { Iterators } from "./iterators";
import type { LifeCycle } from "./life-cycle";
import type { Limits } from "./limits/limits";
import type { Metrics } from "./metrics/metrics";
import type { Seal } from "./seal";
import type { ShardLogs } from "./shards/shard-logs";
import type { KinesisStore } from "./store";

/** What the actions of one Region act on. */
export interface Kinesis {
  readonly store: KinesisStore;
  readonly logs: ShardLogs;
  readonly lifeCycle: LifeCycle;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly consumers: Consumers;
  readonly subscriptions: Subscriptions;
  readonly iterators: Iterators;
  readonly seal: Seal;
}
