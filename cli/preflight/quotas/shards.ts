import { DescribeLimitsCommand } from "@aws-sdk/client-kinesis";
import type { QuotaSource } from "./quota-row";

/** Kinesis tells its own limit. */
export const shards: QuotaSource = {
  ids: ["kinesis.shards"],
  async look({ clients, signal }) {
    const { OpenShardCount = 0, ShardLimit } = await clients.kinesis.send(new DescribeLimitsCommand({}), {
      abortSignal: signal,
    });
    return {
      "kinesis.shards": { used: OpenShardCount, ...(ShardLimit !== undefined && { limit: ShardLimit }) },
    };
  },
};
