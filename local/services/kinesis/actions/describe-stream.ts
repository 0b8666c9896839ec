import type { DescribeStreamCommandInput, DescribeStreamCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { streamName } from "../address";
import { showStream } from "../describe";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { shardId } from "../shards/shard";
import { check } from "../validation/requests";

const MOST = 100;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeStream.html */
export const describeStream = ({
  store,
}: Kinesis): Action<DescribeStreamCommandInput, Omit<DescribeStreamCommandOutput, "$metadata">> => ({
  name: "DescribeStream",
  permissions: (input) => [onStream(store, "DescribeStream", input)],
  async handle(input) {
    check("DescribeStream", input);
    const { Limit = MOST, ExclusiveStartShardId: after } = input;
    const stream = store.get(streamName(store, input));
    const shards = store.shards(stream).filter(({ index }) => after === undefined || shardId(index) > after);
    const page = shards.slice(0, Math.min(Limit, MOST));
    return { StreamDescription: showStream(stream, page, page.length < shards.length) };
  },
});
