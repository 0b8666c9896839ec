import type { Pipelines } from "./delivery/pipelines";
import type { Faults } from "./faults/faults";
import type { LifeCycle } from "./life-cycle";
import type { Limits } from "./limits/limits";
import type { Metrics } from "./metrics/metrics";
import type { FirehoseStore } from "./store";

/** What the actions of one Region act on. */
export interface Firehose {
  readonly store: FirehoseStore;
  readonly pipelines: Pipelines;
  readonly lifeCycle: LifeCycle;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly metrics: Metrics;
}
