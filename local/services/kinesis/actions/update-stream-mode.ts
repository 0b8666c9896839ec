import type { UpdateStreamModeCommandInput, UpdateStreamModeCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { invalidArgument } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { checkShardQuota, countCall } from "../quotas";
import { isOpen } from "../shards/shard";
import { check } from "../validation/requests";

type Input = Having<UpdateStreamModeCommandInput, "StreamARN"> & {
  StreamModeDetails: { StreamMode: "PROVISIONED" | "ON_DEMAND" };
};

/**
 * The shards stay as they are.
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateStreamMode.html
 */
export const updateStreamMode = ({
  store,
  lifeCycle,
}: Kinesis): Action<Input, Omit<UpdateStreamModeCommandOutput, "$metadata">> => ({
  name: "UpdateStreamMode",
  permissions: (input) => [onStream(store, "UpdateStreamMode", input)],
  async handle(input) {
    check("UpdateStreamMode", input);
    if (input.WarmThroughputMiBps !== undefined) throw notModelled("WarmThroughputMiBps of Kinesis streams");
    const mode = input.StreamModeDetails.StreamMode;
    const stream = store.getActive(streamName(store, input));
    if (stream.mode === mode)
      throw invalidArgument(
        `Stream ${stream.name} under account ${store.cloud.account} is in ${mode} mode already.`,
      );
    if (mode === "PROVISIONED") checkShardQuota(store, stream.shards.filter(isOpen).length);
    await lifeCycle.put({
      ...stream,
      status: "UPDATING",
      pending: { kind: "mode", mode },
      calls: countCall(stream, "mode", "UpdateStreamMode", store.cloud.clock.now()),
    });
    return {};
  },
});
