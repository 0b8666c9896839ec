import type { SubscribeToShardCommandInput, SubscribeToShardCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { refuseStreamId, streamNameIn } from "../address";
import { dryRun, shardNotFound } from "../errors";
import type { Kinesis } from "../kinesis";
import { onConsumer } from "../permissions";
import { startPosition } from "../positions";
import { shardToRead } from "../reads";
import { shardIndex } from "../shards/shard";
import { check } from "../validation/requests";

type Input = Having<SubscribeToShardCommandInput, "ConsumerARN" | "ShardId" | "StartingPosition">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_SubscribeToShard.html */
export const subscribeToShard = (
  kinesis: Kinesis,
): Action<Input, Omit<SubscribeToShardCommandOutput, "$metadata">> => ({
  name: "SubscribeToShard",
  permissions: ({ ConsumerARN = "" }) => [onConsumer(kinesis, "SubscribeToShard", ConsumerARN)],
  async handle(input, { signal }) {
    check("SubscribeToShard", input);
    refuseStreamId(input);
    const { store, consumers, subscriptions } = kinesis;
    const consumer = consumers.get(input.ConsumerARN);
    if (consumer.status !== "ACTIVE") {
      throw new AwsError(
        "ResourceInUseException",
        `Consumer ${consumer.arn} is not ACTIVE, instead in state ${consumer.status}`,
      );
    }
    const name = streamNameIn(consumer.streamArn) ?? "";
    const index = shardIndex(input.ShardId);
    if (index === undefined) throw shardNotFound(store.named(name), input.ShardId);
    const { stream, shard } = shardToRead(store, store.find(name), name, index);
    const { Type = "LATEST", SequenceNumber, Timestamp } = input.StartingPosition;
    const position = await startPosition(kinesis, stream, shard, {
      type: Type,
      sequence: SequenceNumber,
      timestamp: Timestamp,
      operation: "SubscribeToShard",
    });
    if (input.DryRun) throw dryRun();
    const taken = subscriptions.take(consumer.arn, index, signal);
    return { EventStream: subscriptions.events(kinesis, { stream, shard, position, taken }) };
  },
});
