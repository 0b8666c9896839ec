import type {
  GetMetricDataCommandInput,
  GetMetricDataCommandOutput,
  MetricDataQuery,
} from "@aws-sdk/client-cloudwatch";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { invalidToken, invalidValue, missingParameter, validationError } from "../errors";
import { byPeriod, periodOf, type Span, spanOf } from "../periods";
import { reading } from "../series/point";
import { metricName } from "../series/series";
import type { CloudWatchStore } from "../store";
import { check } from "../validation";

type Input = Having<GetMetricDataCommandInput, "MetricDataQueries" | "StartTime" | "EndTime">;

const MOST_POINTS = 100_800;

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
export const getMetricData = (
  store: CloudWatchStore,
): Action<Input, Omit<GetMetricDataCommandOutput, "$metadata">> => ({
  name: "GetMetricData",
  permissions: () => [{ action: "cloudwatch:GetMetricData", resource: "*" }],
  async handle(input) {
    check("GetMetricData", input);
    const { MetricDataQueries, ScanBy = "TimestampDescending" } = input;
    checkIds(MetricDataQueries);
    const span = spanOf(input.StartTime, input.EndTime);
    const results = MetricDataQueries.map((query) => answer(store, query, span))
      .filter((_, i) => MetricDataQueries[i]?.ReturnData !== false)
      .map((result) => (ScanBy === "TimestampAscending" ? result : reversed(result)));
    return paged(results, input.NextToken, input.MaxDatapoints ?? MOST_POINTS);
  },
});

function checkIds(queries: readonly MetricDataQuery[]): void {
  const seen = new Set<string>();
  for (const { Id = "" } of queries) {
    if (!/^[a-z][a-zA-Z0-9_]*$/.test(Id))
      throw validationError(`The value ${Id} for parameter MetricDataQueries.Id is invalid.`);
    if (seen.has(Id))
      throw validationError("The values for parameter id in MetricDataQueries are not unique.");
    seen.add(Id);
  }
}

/** One query's points, oldest first. */
interface Result {
  Id: string | undefined;
  Label: string;
  Timestamps: Date[];
  Values: number[];
}

function answer(store: CloudWatchStore, query: MetricDataQuery, { from, to }: Span): Result {
  if (query.Expression !== undefined) throw notModelled("CloudWatch metric math (GetMetricData Expression)");
  if (!query.MetricStat) {
    throw missingParameter("Either the parameter MetricStat or the parameter Expression must be specified.");
  }
  const { Metric, Period = 60, Stat = "", Unit } = query.MetricStat;
  const read = reading(Stat);
  if (!read) throw invalidValue(`The value ${Stat} for parameter Stat is not supported.`);
  const metric = metricName(Metric?.Namespace, Metric?.MetricName, Metric?.Dimensions);
  const period = periodOf(Period);
  // Periods begin at multiples of their length, so the first may begin before the start.
  const first = Math.floor(from / period) * period;
  const points = byPeriod(store.points(metric, first, to, Unit), period, 0).flatMap(
    ([at, point]): [Date, number][] => {
      const value = read(point);
      return value === undefined ? [] : [[new Date(at), value]];
    },
  );
  return {
    Id: query.Id,
    Label: query.Label ?? metric.name,
    Timestamps: points.map(([at]) => at),
    Values: points.map(([, value]) => value),
  };
}

const reversed = (result: Result): Result => ({
  ...result,
  Timestamps: result.Timestamps.toReversed(),
  Values: result.Values.toReversed(),
});

/** Cuts a page of so many points out of all results; the token is how many came before. */
function paged(
  results: readonly Result[],
  token: string | undefined,
  most: number,
): Omit<GetMetricDataCommandOutput, "$metadata"> {
  const start = token === undefined ? 0 : Number(token);
  if (!Number.isInteger(start) || start < 0) throw invalidToken();
  let skip = start;
  let left = most;
  const page = results.map((result) => {
    const from = Math.min(skip, result.Values.length);
    skip -= from;
    const to = Math.min(from + left, result.Values.length);
    left -= to - from;
    const complete = to === result.Values.length;
    return {
      ...result,
      Timestamps: result.Timestamps.slice(from, to),
      Values: result.Values.slice(from, to),
      StatusCode: complete ? ("Complete" as const) : ("PartialData" as const),
    };
  });
  const more = page.some(({ StatusCode }) => StatusCode === "PartialData");
  return { MetricDataResults: page, Messages: [], ...(more && { NextToken: String(start + most) }) };
}
