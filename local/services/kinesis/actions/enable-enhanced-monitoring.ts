import type {
  EnableEnhancedMonitoringCommandInput,
  EnableEnhancedMonitoringCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import type { Kinesis } from "../kinesis";
import { ALL_SHARD_METRICS } from "../metrics/names";
import { changed, named } from "../monitoring";
import { onStream } from "../permissions";
import { check } from "../validation/requests";

type Input = Having<EnableEnhancedMonitoringCommandInput, "ShardLevelMetrics">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_EnableEnhancedMonitoring.html */
export const enableEnhancedMonitoring = ({
  store,
}: Kinesis): Action<Input, Omit<EnableEnhancedMonitoringCommandOutput, "$metadata">> => ({
  name: "EnableEnhancedMonitoring",
  permissions: (input) => [onStream(store, "EnableEnhancedMonitoring", input)],
  async handle(input) {
    check("EnableEnhancedMonitoring", input);
    const stream = store.getActive(streamName(store, input));
    const wanted = named(input.ShardLevelMetrics);
    const shardMetrics = ALL_SHARD_METRICS.filter(
      (metric) => wanted.includes(metric) || stream.shardMetrics.includes(metric),
    );
    await store.put({ ...stream, shardMetrics });
    return changed(stream, shardMetrics);
  },
});
