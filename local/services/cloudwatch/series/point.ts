/** What was measured in one period: enough for every statistic. */
export interface Point {
  count: number;
  sum: number;
  least: number;
  most: number;
  /** How often each value came, for percentiles; absent where there were too many, or only a statistic set was given. */
  values?: [value: number, count: number][];
}

/** As many different values as one PutMetricData call may hold. */
const MOST_VALUES = 150;

/** @returns a point of values, each with how often it came; at least one */
export function pointOf(values: readonly (readonly [value: number, count: number])[]): Point {
  const counts = new Map<number, number>();
  let count = 0;
  let sum = 0;
  for (const [value, times] of values) {
    counts.set(value, (counts.get(value) ?? 0) + times);
    count += times;
    sum += value * times;
  }
  const different = [...counts.keys()];
  const point = { count, sum, least: Math.min(...different), most: Math.max(...different) };
  return counts.size > MOST_VALUES ? point : { ...point, values: [...counts] };
}

/** Joins what was measured in one period, or in several. */
export function join(points: readonly Point[]): Point | undefined {
  const [first, ...rest] = points;
  return first && rest.reduce(add, first);
}

export function add(a: Point, b: Point): Point {
  const joined = {
    count: a.count + b.count,
    sum: a.sum + b.sum,
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
  };
  const values = a.values && b.values && joinValues(a.values, b.values);
  return values ? { ...joined, values } : joined;
}

function joinValues(a: NonNullable<Point["values"]>, b: NonNullable<Point["values"]>): Point["values"] {
  const counts = new Map(a);
  for (const [value, count] of b) counts.set(value, (counts.get(value) ?? 0) + count);
  return counts.size > MOST_VALUES ? undefined : [...counts];
}

export const STATISTICS = ["SampleCount", "Average", "Sum", "Minimum", "Maximum"] as const;
export type Statistic = (typeof STATISTICS)[number];

const OF: Readonly<Record<Statistic, (point: Point) => number>> = {
  SampleCount: ({ count }) => count,
  Average: ({ sum, count }) => (count === 0 ? 0 : sum / count),
  Sum: ({ sum }) => sum,
  Minimum: ({ least }) => least,
  Maximum: ({ most }) => most,
};

/** A statistic ready to be read off points. */
export type Reading = (point: Point) => number | undefined;

/** @returns how to read a statistic (`Sum`, `p99.9`), undefined when it is none that is known */
export function reading(statistic: string): Reading | undefined {
  const plain = STATISTICS.find((name) => name === statistic);
  if (plain) return OF[plain];
  const percentile = /^p(\d{1,2}(?:\.\d{1,10})?|100(?:\.0{1,10})?)$/i.exec(statistic)?.[1];
  return percentile === undefined ? undefined : (point) => percentileOf(point, Number(percentile));
}

/** @returns the value below which so many per cent of the samples lie, undefined when single values are not known */
function percentileOf({ values, count, least }: Point, percent: number): number | undefined {
  if (!values) return undefined;
  const wanted = (percent / 100) * count;
  let seen = 0;
  for (const [value, times] of [...values].sort(([a], [b]) => a - b)) {
    seen += times;
    if (seen >= wanted) return value;
  }
  return least;
}
