import type { ListShardsCommandInput, ListShardsCommandOutput, ShardFilter } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { type Address, streamName } from "../address";
import { creationTime, showShard } from "../describe";
import { invalidArgument, notActive, streamNotFound } from "../errors";
import type { Kinesis } from "../kinesis";
import { type ListToken, listTokens } from "../list-tokens";
import { onStream } from "../permissions";
import { isOpen, type Shard, shardId } from "../shards/shard";
import type { KinesisStore, Stream } from "../store";
import { check } from "../validation/requests";

const MOST = 1000;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ListShards.html */
export const listShards = ({
  store,
  seal,
}: Kinesis): Action<ListShardsCommandInput, Omit<ListShardsCommandOutput, "$metadata">> => {
  const tokens = listTokens(seal, store.cloud.clock);
  return {
    name: "ListShards",
    permissions: (input) => {
      const StreamName = input.NextToken === undefined ? undefined : tokens.streamOf(input.NextToken);
      return [onStream(store, "ListShards", StreamName === undefined ? input : { StreamName })];
    },
    async handle(input) {
      check("ListShards", input);
      const { MaxResults = MOST, NextToken } = input;
      const at = NextToken === undefined ? begin(store, input) : goOn(tokens.read(NextToken), input);
      const stream = store.findById(at.stream, at.id);
      if (!stream) throw streamNotFound(store.named(at.stream));
      if (stream.status === "CREATING") throw notActive(store.named(stream.name), stream.status);
      const shards = filtered(store, stream, at.filter).filter(({ index }) => shardId(index) > at.after);
      const page = shards.slice(0, Math.min(MaxResults, MOST));
      const after = page.at(-1);
      const more = page.length < shards.length && after;
      return {
        Shards: page.map(showShard),
        ...(more && { NextToken: tokens.make({ ...at, after: shardId(after.index) }) }),
      };
    },
  };
};

function begin(store: KinesisStore, input: ListShardsCommandInput): ListToken {
  const { ExclusiveStartShardId, StreamCreationTimestamp, ShardFilter: filter } = input;
  const address: Address = input;
  if (address.StreamName === undefined && address.StreamARN === undefined)
    throw invalidArgument("Either NextToken or StreamName should be provided.");
  const stream = store.get(streamName(store, address));
  const another =
    StreamCreationTimestamp && StreamCreationTimestamp.getTime() !== creationTime(stream).getTime();
  if (another) throw streamNotFound(store.named(stream.name));
  if (filter) checkFilter(filter, ExclusiveStartShardId);
  const after = filter?.Type === "AFTER_SHARD_ID" ? filter.ShardId : ExclusiveStartShardId;
  return {
    stream: stream.name,
    id: stream.id,
    after: after ?? "",
    ...(filter?.Type && {
      filter: { type: filter.Type, ...(filter.Timestamp && { time: filter.Timestamp.getTime() }) },
    }),
  };
}

function goOn(token: ListToken, input: ListShardsCommandInput): ListToken {
  const { StreamName, StreamARN, StreamCreationTimestamp, ExclusiveStartShardId, ShardFilter } = input;
  const others = { StreamName, StreamARN, StreamCreationTimestamp, ExclusiveStartShardId, ShardFilter };
  const given = Object.entries(others).find(([, value]) => value !== undefined);
  if (given) throw invalidArgument(`NextToken and ${given[0]} cannot be provided together.`);
  return token;
}

function checkFilter(
  { Type = "FROM_TRIM_HORIZON", ShardId, Timestamp }: ShardFilter,
  after: string | undefined,
): void {
  const byTime = Type.endsWith("_TIMESTAMP");
  if (byTime !== (Timestamp !== undefined))
    throw invalidArgument(
      `ShardFilter of type ${Type} ${byTime ? "requires a" : "does not take a"} Timestamp.`,
    );
  const byShard = Type === "AFTER_SHARD_ID";
  if (byShard !== (ShardId !== undefined))
    throw invalidArgument(
      `ShardFilter of type ${Type} ${byShard ? "requires a" : "does not take a"} ShardId.`,
    );
  if (after !== undefined && byShard)
    throw invalidArgument(
      "ExclusiveStartShardId and ShardFilter of type AFTER_SHARD_ID cannot be provided together.",
    );
}

function filtered(store: KinesisStore, stream: Stream, filter: ListToken["filter"]): Shard[] {
  const shards = store.shards(stream);
  const horizon = store.horizon(stream);
  const closesAfter = (time: number) => (shard: Shard) => shard.closed === undefined || shard.closed >= time;
  const opensBefore = (time: number) => (shard: Shard) => shard.created <= time;
  switch (filter?.type) {
    case "AT_LATEST":
      return shards.filter(isOpen);
    // A stream younger than its retention begins with its first shards.
    case "AT_TRIM_HORIZON":
      return shards.filter(opensBefore(Math.max(horizon, stream.created))).filter(closesAfter(horizon));
    case "AT_TIMESTAMP":
      return shards.filter(opensBefore(filter.time ?? 0)).filter(closesAfter(filter.time ?? 0));
    case "FROM_TIMESTAMP":
      return shards.filter(closesAfter(Math.max(horizon, filter.time ?? 0)));
    default:
      return shards;
  }
}
