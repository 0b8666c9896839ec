import type {
  DisableEnhancedMonitoringCommandInput,
  DisableEnhancedMonitoringCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import type { Kinesis } from "../kinesis";
import { changed, named } from "../monitoring";
import { onStream } from "../permissions";
import { check } from "../validation/requests";

type Input = Having<DisableEnhancedMonitoringCommandInput, "ShardLevelMetrics">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DisableEnhancedMonitoring.html */
export const disableEnhancedMonitoring = ({
  store,
}: Kinesis): Action<Input, Omit<DisableEnhancedMonitoringCommandOutput, "$metadata">> => ({
  name: "DisableEnhancedMonitoring",
  permissions: (input) => [onStream(store, "DisableEnhancedMonitoring", input)],
  async handle(input) {
    check("DisableEnhancedMonitoring", input);
    const stream = store.getActive(streamName(store, input));
    const wanted = named(input.ShardLevelMetrics);
    const shardMetrics = stream.shardMetrics.filter((metric) => !wanted.includes(metric));
    await store.put({ ...stream, shardMetrics });
    return changed(stream, shardMetrics);
  },
});
