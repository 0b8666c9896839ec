import type { Flow } from "./flow-cost";
import type { Charge } from "./pricer";

/** What a class's costs depend on, beside the number of its seats; what a class file says is one. */
export interface Costed extends Omit<Flow, "source"> {
  /** The three words. */
  pipeline: {
    producer: "sdk" | "agent";
    source: "direct-put" | "kinesis" | "kafka";
    destination: "s3" | "redshift";
  };
  network: "public" | "private";
}

/** When a charge falls due. */
export interface TimedCharges {
  /** As long as the instances run. */
  running: readonly Charge[];
  /** From deploy to destroy, also while everything is paused. */
  standing: readonly Charge[];
}

/** @returns how the lines of a seat flow */
export function flowOfCosted({ generators, rate, buffer, packed, pipeline }: Costed): Flow {
  return {
    generators,
    rate,
    buffer,
    source: pipeline.source,
    // Amazon's agent puts every line as a record of its own.
    packed: packed ?? pipeline.producer !== "agent",
  };
}
