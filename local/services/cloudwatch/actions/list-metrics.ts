import type {
  DimensionFilter,
  ListMetricsCommandInput,
  ListMetricsCommandOutput,
} from "@aws-sdk/client-cloudwatch";
import type { Action } from "../../../core/action";
import { page } from "../../../core/paging";
import { invalidToken } from "../errors";
import { type MetricName, metricKey } from "../series/series";
import type { CloudWatchStore } from "../store";
import { check } from "../validation";

const PAGE = 500;
const TWO_WEEKS = 14 * 24 * 3_600_000;
const THREE_HOURS = 3 * 3_600_000;

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html */
export const listMetrics = (
  store: CloudWatchStore,
): Action<ListMetricsCommandInput, Omit<ListMetricsCommandOutput, "$metadata">> => ({
  name: "ListMetrics",
  permissions: () => [{ action: "cloudwatch:ListMetrics", resource: "*" }],
  async handle(input) {
    check("ListMetrics", input);
    const { Namespace, MetricName: name, Dimensions = [], RecentlyActive, NextToken } = input;
    const back = RecentlyActive === "PT3H" ? THREE_HOURS : TWO_WEEKS;
    const found = store
      .since(store.cloud.clock.now() - back)
      .filter((metric) => Namespace === undefined || metric.namespace === Namespace)
      .filter((metric) => name === undefined || metric.name === name)
      .filter((metric) => Dimensions.every((filter) => has(metric, filter)));
    const { items, token } = page(found, metricKey, { token: NextToken, limit: PAGE, invalid: invalidToken });
    return {
      Metrics: items.map(({ namespace, name: MetricName, dimensions }) => ({
        Namespace: namespace,
        MetricName,
        Dimensions: dimensions,
      })),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});

const has = ({ dimensions }: MetricName, { Name, Value }: DimensionFilter): boolean =>
  dimensions.some(
    (dimension) => dimension.Name === Name && (Value === undefined || dimension.Value === Value),
  );
