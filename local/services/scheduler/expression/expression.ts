import { instantOf } from "../../../core/wall-time";
import { invalidExpression } from "../errors";
import { type Cron, nextOfCron, parseCron } from "./cron";

/** When a schedule calls its target. Times are milliseconds since 1970. */
export type Expression =
  | { kind: "at"; at: number }
  | { kind: "rate"; every: number }
  | { kind: "cron"; cron: Cron; zone: string };

const UNITS: Readonly<Record<string, number>> = {
  minute: 60_000,
  minutes: 60_000,
  hour: 3_600_000,
  hours: 3_600_000,
  day: 86_400_000,
  days: 86_400_000,
};

/**
 * Reads `at(yyyy-mm-ddThh:mm:ss)`, `rate(value unit)` or `cron(fields)`.
 * @param zone in which `at` and `cron` are read; IANA's name
 * @throws AwsError ValidationException
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function parseExpression(text: string, zone: string): Expression {
  const [, kind, inner = ""] = /^(at|rate|cron)\((.*)\)$/.exec(text) ?? [];
  const read = { at: parseAt, rate: parseRate, cron: parseCronIn }[kind ?? ""];
  const expression = read?.(inner, zone);
  if (!expression) throw invalidExpression(text);
  return expression;
}

function parseAt(text: string, zone: string): Expression | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(text)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // A 30th of February would become a day of March.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || date.getUTCHours() !== hour)
    return undefined;
  const at = instantOf({ year, month, day, hour, minute, second }, zone);
  return at === undefined ? undefined : { kind: "at", at };
}

function parseRate(text: string): Expression | undefined {
  const [, value, unit = ""] = /^\s*(\d+)\s+([a-z]+)\s*$/.exec(text) ?? [];
  const milliseconds = UNITS[unit];
  if (Number(value) < 1 || milliseconds === undefined) return undefined;
  return { kind: "rate", every: Number(value) * milliseconds };
}

function parseCronIn(text: string, zone: string): Expression | undefined {
  const cron = parseCron(text);
  return cron && { kind: "cron", cron, zone };
}

/** Between which instants a schedule runs, and from when a rate counts. */
export interface Bounds {
  /** When it was made, or last changed. */
  since: number;
  start?: number;
  end?: number;
}

/**
 * The first occurrence behind an instant. A rate counts from the start date, or from `since`, where it occurs for the first time.
 * @param after the occurrence before, or undefined for the first one
 * @returns undefined when there is none any more
 */
export function nextOccurrence(
  expression: Expression,
  bounds: Bounds,
  after: number | undefined,
): number | undefined {
  if (expression.kind === "at") return after === undefined ? expression.at : undefined;
  const first = Math.max(bounds.since, bounds.start ?? bounds.since);
  const next =
    expression.kind === "rate"
      ? nextOfRate(expression.every, first, after)
      : nextOfCron(expression.cron, Math.max(after ?? 0, first - 1), expression.zone);
  return next !== undefined && bounds.end !== undefined && next > bounds.end ? undefined : next;
}

function nextOfRate(every: number, first: number, after: number | undefined): number {
  if (after === undefined || after < first) return first;
  return first + (Math.floor((after - first) / every) + 1) * every;
}
