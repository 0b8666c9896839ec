import type { Dimension, StandardUnit } from "@aws-sdk/client-cloudwatch";

/** What tells one metric from another. */
export interface MetricName {
  namespace: string;
  name: string;
  /** In the order of their names. */
  dimensions: { Name: string; Value: string }[];
}

/** One metric in one unit. */
export interface SeriesName extends MetricName {
  unit: StandardUnit;
}

/** @returns the metric that a request names; the order of dimensions does not matter */
export function metricName(
  namespace: string | undefined,
  name: string | undefined,
  dimensions: readonly Dimension[] = [],
): MetricName {
  const sorted = dimensions
    .map(({ Name = "", Value = "" }) => ({ Name, Value }))
    .sort((a, b) => (a.Name < b.Name ? -1 : a.Name > b.Name ? 1 : 0));
  return { namespace: namespace ?? "", name: name ?? "", dimensions: sorted };
}

/** @returns a text that only this metric has */
export const metricKey = ({ namespace, name, dimensions }: MetricName): string =>
  JSON.stringify([namespace, name, ...dimensions.map(({ Name, Value }) => [Name, Value])]);
