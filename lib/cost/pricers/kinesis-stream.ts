import { price } from "../../facts/prices";
import { at } from "../../guardrails/template";
import type { Pricer } from "../pricer";

/** A data stream by its shards, or by the hour when it is on demand. */
export const kinesisStream: Pricer = {
  type: "AWS::Kinesis::Stream",
  price({ Properties }) {
    const shards = at(Properties, "ShardCount");
    if (at(Properties, "StreamModeDetails", "StreamMode") === "ON_DEMAND" || shards === undefined) {
      return [{ what: "on-demand data stream", hourly: price("kinesis.on-demand.stream-hour") }];
    }
    const hourly = Number(shards) * price("kinesis.shard.hour");
    if (Number.isNaN(hourly)) return [{ unpriced: "its number of shards is not in the template" }];
    return [{ what: `${shards} ${shards === 1 ? "shard" : "shards"}`, hourly }];
  },
};
