import type { NormalizedSchema } from "@smithy/core/schema";

/** How a timestamp stands on the wire, as the low bits of its schema say. */
export type TimestampFormat = "date-time" | "http-date" | "epoch-seconds";

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
  return date.toISOString();
}

/** @returns undefined when the text is no timestamp; takes every format, as AWS does */
export function parseTimestamp(text: string): Date | undefined {
  const date = /^-?\d+(\.\d+)?$/.test(text) ? new Date(Number(text) * 1000) : new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
