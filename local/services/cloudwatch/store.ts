import type { StandardUnit } from "@aws-sdk/client-cloudwatch";
import type { Cloud } from "../../core/cloud";
import { sortedBy } from "../../core/paging";
import { RecordLog } from "../../core/state/record-log";
import { add, type Point } from "./series/point";
import { type MetricName, metricKey, type SeriesName } from "./series/series";

/** One measurement as it is kept. */
export interface Sample {
  series: SeriesName;
  /** Milliseconds since 1970. */
  at: number;
  point: Point;
}

interface Series extends SeriesName {
  /** By the minute, later by the five minutes, that they belong to: milliseconds since 1970. */
  points: Map<number, Point>;
  latest: number;
}

const MINUTE = 60_000;
const FIVE_MINUTES = 5 * MINUTE;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const KEPT_MS = 15 * DAY;
const SEGMENT_BYTES = 4 * 1024 * 1024;

/** The metrics of one Region: whole in memory, and in a log so that they outlive the process. */
export class CloudWatchStore {
  private readonly metrics = new Map<string, Map<StandardUnit, Series>>();
  private log: RecordLog | undefined;
  /** First position in the log of each hour in which something was put. */
  private hours: { hour: number; position: number }[] = [];

  constructor(readonly cloud: Cloud) {}

  async start(): Promise<void> {
    const { state } = this.cloud;
    this.log = await RecordLog.open(state.path("metrics"), {
      durable: state.durable,
      segmentBytes: SEGMENT_BYTES,
    });
    for await (const { payload, position } of this.log.read()) {
      const { put, samples } = JSON.parse(payload.toString()) as { put: number; samples: Sample[] };
      this.take(samples, put, position);
    }
    await this.thin();
  }

  async stop(): Promise<void> {
    await this.log?.close();
  }

  /** Keeps measurements; resolves when they are on disk. */
  async put(samples: readonly Sample[]): Promise<void> {
    if (!this.log) throw new Error("CloudWatch has not been started");
    const put = this.cloud.clock.now();
    const position = await this.log.append(Buffer.from(JSON.stringify({ put, samples })));
    if (this.take(samples, put, position)) await this.thin();
  }

  /** @returns the metric's points of these minutes, oldest first; of all its units unless one is asked for */
  points(metric: MetricName, from: number, to: number, unit?: StandardUnit): [at: number, point: Point][] {
    const units = [...(this.metrics.get(metricKey(metric))?.values() ?? [])];
    return units
      .filter((series) => unit === undefined || series.unit === unit)
      .flatMap(({ points }) => [...points].filter(([at]) => at >= from && at < to))
      .sort(([a], [b]) => a - b);
  }

  /** @returns the unit that a metric was put with, `None` when there is no such metric */
  unitOf(metric: MetricName): StandardUnit {
    const [unit = "None"] = this.metrics.get(metricKey(metric))?.keys() ?? [];
    return unit;
  }

  /** @returns metrics with points since a moment, in a stable order */
  since(moment: number): MetricName[] {
    const recent = [...this.metrics.values()].flatMap((units) =>
      [...units.values()].filter(({ latest }) => latest >= moment).slice(0, 1),
    );
    return sortedBy(recent, metricKey).map(({ namespace, name, dimensions }) => ({
      namespace,
      name,
      dimensions,
    }));
  }

  /** @returns whether an hour has begun */
  private take(samples: readonly Sample[], put: number, position: number): boolean {
    for (const { series, at, point } of samples) {
      const known = this.seriesOf(series);
      const minute = Math.floor(at / MINUTE) * MINUTE;
      const before = known.points.get(minute);
      known.points.set(minute, before ? add(before, point) : point);
      known.latest = Math.max(known.latest, minute);
    }
    const hour = Math.floor(put / HOUR);
    if (this.hours.at(-1)?.hour === hour) return false;
    this.hours.push({ hour, position });
    return true;
  }

  private seriesOf(name: SeriesName): Series {
    const key = metricKey(name);
    const units = this.metrics.get(key) ?? new Map<StandardUnit, Series>();
    this.metrics.set(key, units);
    const series = units.get(name.unit) ?? { ...name, points: new Map<number, Point>(), latest: 0 };
    units.set(name.unit, series);
    return series;
  }

  /** Joins what is older than a day to five minutes, and drops what is older than a fortnight. */
  private async thin(): Promise<void> {
    const now = this.cloud.clock.now();
    for (const [key, units] of this.metrics) {
      for (const [unit, series] of units) {
        series.points = thinned(series.points, now);
        if (series.points.size === 0) units.delete(unit);
      }
      if (units.size === 0) this.metrics.delete(key);
    }
    const kept = this.hours.findIndex(({ hour }) => (hour + 1) * HOUR > now - KEPT_MS);
    if (kept > 0) this.hours = this.hours.slice(kept);
    const [oldest] = this.hours;
    if (oldest) await this.log?.release(oldest.position);
  }
}

function thinned(points: ReadonlyMap<number, Point>, now: number): Map<number, Point> {
  const result = new Map<number, Point>();
  for (const [at, point] of points) {
    if (at < now - KEPT_MS) continue;
    const period = at < now - DAY ? Math.floor(at / FIVE_MINUTES) * FIVE_MINUTES : at;
    const before = result.get(period);
    result.set(period, before ? add(before, point) : point);
  }
  return result;
}
