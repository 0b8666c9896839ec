import type { DescribeLimitsCommandInput, DescribeLimitsCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Kinesis } from "../kinesis";
import { ON_DEMAND_STREAMS, shardQuota } from "../quotas";

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeLimits.html */
export const describeLimits = ({
  store,
}: Kinesis): Action<DescribeLimitsCommandInput, Omit<DescribeLimitsCommandOutput, "$metadata">> => ({
  name: "DescribeLimits",
  permissions: () => [{ action: "kinesis:DescribeLimits", resource: "*" }],
  async handle() {
    return {
      ShardLimit: shardQuota(store.cloud.region),
      OpenShardCount: store.provisionedShards(),
      OnDemandStreamCount: store.all().filter(({ mode }) => mode === "ON_DEMAND").length,
      OnDemandStreamCountLimit: ON_DEMAND_STREAMS,
    };
  },
});
