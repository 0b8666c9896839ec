import type { NormalizedSchema } from "@smithy/core/schema";

/** How a timestamp stands on the wire: the first three as the low bits of its schema say, the last without a fraction. */
export type TimestampFormat = "date-time" | "http-date" | "epoch-seconds" | "whole-seconds";

const FORMATS: Readonly<Record<number, TimestampFormat>> = {
  5: "date-time",
  6: "http-date",
  7: "epoch-seconds",
};

/** @returns the format that the schema demands, or the protocol's own */
export function timestampFormat(schema: NormalizedSchema, otherwise: TimestampFormat): TimestampFormat {
  return FORMATS[schema.getSchema() as number] ?? otherwise;
}

/** Writes a timestamp as text; epoch seconds with milliseconds where there are any. */
export function formatTimestamp(date: Date, format: TimestampFormat): string {
  if (format === "epoch-seconds") return String(date.getTime() / 1000);
  if (format === "http-date") return date.toUTCString();
  const text = date.toISOString();
  return format === "whole-seconds" ? text.replace(/\.\d{3}Z$/, "Z") : text;
}

const EPOCH_SECONDS = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
/** `2026-01-15`, `2026-01-15T12:00:00.25Z`, `…+02:00`, `20260115T120000Z`; without a zone it is UTC. */
const ISO_8601 =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d):?(\d\d)(\.\d+)?(?:([Zz])|([+-]\d\d):?(\d\d))?)?$/;
/** `Thu, 15 Jan 2026 12:00:00 GMT`, the two older forms of HTTP, and what mailers write. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? [ \w:+-]+$/;

/**
 * Reads a timestamp in any of the formats, as AWS does whatever the member's own format is.
 * @returns undefined when the text is no timestamp, or no such day exists
 */
export function parseTimestamp(text: string): Date | undefined {
  if (EPOCH_SECONDS.test(text)) return existing(Math.round(Number(text) * 1000));
  const iso = ISO_8601.exec(text);
  if (iso) return parseIso(iso);
  if (!HTTP_DATE.test(text)) return undefined;
  return existing(Date.parse(/(GMT|UTC?|[+-]\d{4})$/.test(text) ? text : `${text} GMT`));
}

function parseIso(parts: RegExpExecArray): Date | undefined {
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "", , hours, minutes] =
    parts;
  const zone = hours === undefined ? "Z" : `${hours}:${minutes}`;
  // A leap second is the second that follows it.
  const whole = second === "60" ? "59" : second;
  const start = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${whole}${zone}`);
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) > last) return undefined;
  return existing(start + (second === "60" ? 1000 : 0) + Math.floor(Number(`0${fraction}`) * 1000));
}

const existing = (time: number): Date | undefined =>
  Number.isNaN(new Date(time).getTime()) ? undefined : new Date(time);
