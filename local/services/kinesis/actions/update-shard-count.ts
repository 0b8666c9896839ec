import type { UpdateShardCountCommandInput, UpdateShardCountCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { AwsError } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { invalidArgument, isOnDemand } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { checkShardQuota, countCall } from "../quotas";
import { isOpen } from "../shards/shard";
import { check } from "../validation/requests";

type Input = Having<UpdateShardCountCommandInput, "TargetShardCount">;

const MOST_SHARDS = 10_000;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateShardCount.html */
export const updateShardCount = ({
  store,
  lifeCycle,
}: Kinesis): Action<Input, Omit<UpdateShardCountCommandOutput, "$metadata">> => ({
  name: "UpdateShardCount",
  permissions: (input) => [onStream(store, "UpdateShardCount", input)],
  async handle(input) {
    check("UpdateShardCount", input);
    const { TargetShardCount: target } = input;
    const stream = store.getActive(streamName(store, input));
    if (stream.mode === "ON_DEMAND") throw isOnDemand(store.named(stream.name));
    const current = stream.shards.filter(isOpen).length;
    if (target > current * 2) throw tooFar("scale up over double", current, target);
    if (target < current / 2) throw tooFar("scale down below half", current, target);
    if (target > MOST_SHARDS)
      throw invalidArgument(`UpdateShardCount cannot scale a stream to more than ${MOST_SHARDS} shards.`);
    checkShardQuota(store, target - current);
    await lifeCycle.put({
      ...stream,
      status: "UPDATING",
      pending: { kind: "scale", to: target },
      calls: countCall(stream, "scale", "UpdateShardCount", store.cloud.clock.now()),
    });
    return {
      StreamName: stream.name,
      StreamARN: stream.arn,
      CurrentShardCount: current,
      TargetShardCount: target,
    };
  },
});

const tooFar = (what: string, current: number, target: number): AwsError =>
  invalidArgument(
    `UpdateShardCount cannot ${what} your current open shard count. Current open shard count: ${current} Target shard count: ${target}`,
  );
