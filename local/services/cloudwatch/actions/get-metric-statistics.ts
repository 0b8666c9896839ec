import type {
  Datapoint,
  GetMetricStatisticsCommandInput,
  GetMetricStatisticsCommandOutput,
} from "@aws-sdk/client-cloudwatch";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { invalidCombination, invalidValue, missingParameter } from "../errors";
import { byPeriod, periodOf, spanOf } from "../periods";
import { type Point, type Reading, reading } from "../series/point";
import { metricName } from "../series/series";
import type { CloudWatchStore } from "../store";
import { check } from "../validation";

type Input = Having<
  GetMetricStatisticsCommandInput,
  "Namespace" | "MetricName" | "StartTime" | "EndTime" | "Period"
>;

const MOST_POINTS = 1440;

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html */
export const getMetricStatistics = (
  store: CloudWatchStore,
): Action<Input, Omit<GetMetricStatisticsCommandOutput, "$metadata">> => ({
  name: "GetMetricStatistics",
  permissions: () => [{ action: "cloudwatch:GetMetricStatistics", resource: "*" }],
  async handle(input) {
    check("GetMetricStatistics", input);
    const { Statistics = [], ExtendedStatistics = [], Unit } = input;
    if (Statistics.length + ExtendedStatistics.length === 0) {
      throw missingParameter(
        "At least one of the parameters Statistics and ExtendedStatistics must be specified.",
      );
    }
    const { from, to } = spanOf(input.StartTime, input.EndTime);
    const period = periodOf(input.Period);
    const asked = Math.ceil((to - from) / period);
    if (asked > MOST_POINTS) {
      throw invalidCombination(
        `You have requested up to ${asked} datapoints, which exceeds the limit of ${MOST_POINTS}. You may reduce the datapoints requested by increasing Period, or decreasing the time range.`,
      );
    }
    const metric = metricName(input.Namespace, input.MetricName, input.Dimensions);
    const extended = ExtendedStatistics.map((name): [string, Reading] => [name, percentile(name)]);
    const unit = Unit ?? store.unitOf(metric);
    // Periods are counted from the start that was asked for.
    const points = byPeriod(store.points(metric, from, to, Unit), period, from);
    return {
      Label: input.MetricName,
      Datapoints: points.map(([at, point]) => ({
        Timestamp: new Date(at),
        ...plainStatistics(point, Statistics),
        Unit: unit,
        ...(extended.length > 0 && { ExtendedStatistics: extendedStatistics(point, extended) }),
      })),
    };
  },
});

function percentile(name: string): Reading {
  const read = name.toLowerCase().startsWith("p") ? reading(name) : undefined;
  if (!read)
    throw invalidValue(`The value ${name} for parameter ExtendedStatistics.member is not supported.`);
  return read;
}

function plainStatistics(point: Point, names: readonly string[]): Partial<Datapoint> {
  return Object.fromEntries(names.map((name) => [name, reading(name)?.(point)]));
}

function extendedStatistics(
  point: Point,
  extended: readonly (readonly [string, Reading])[],
): Record<string, number> {
  const found = extended.flatMap(([name, read]): [string, number][] => {
    const value = read(point);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(found);
}
