import type { Prices } from "../../facts/prices";
import type { Costed, TimedCharges } from "../costed";

/** Shards as the stacks make them. */
const SHARDS = 2;

/** A seat's data stream, whose shards cost whether or not anything flows. */
export function dataStream({ pipeline }: Costed, prices: Prices): TimedCharges {
  const hourly = SHARDS * prices.of("kinesis.shard.hour");
  return {
    running: [],
    standing: pipeline.source === "kinesis" ? [{ what: `${SHARDS} shards`, hourly }] : [],
  };
}
