import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { getMetricData } from "./actions/get-metric-data";
import { getMetricStatistics } from "./actions/get-metric-statistics";
import { listMetrics } from "./actions/list-metrics";
import { putMetricData } from "./actions/put-metric-data";
import { CloudWatchStore } from "./store";

/** CloudWatch's metrics of one Region. */
export function createCloudWatch(cloud: Cloud): Service {
  const store = new CloudWatchStore(cloud);
  return {
    name: "monitoring",
    protocol: "query",
    client: "@aws-sdk/client-cloudwatch",
    deniedCode: "AccessDenied",
    actions: [getMetricData(store), getMetricStatistics(store), listMetrics(store), putMetricData(store)],
    resourceTypes: [],
    start: () => store.start(),
    stop: () => store.stop(),
  };
}
