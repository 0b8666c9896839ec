import { refuse } from "./refusal";

/** How far a client's clock may be off. */
export const MAX_SKEW = 15 * 60 * 1000;

/** @returns milliseconds since 1970, or undefined unless the text is `20260115T120000Z` and such a moment exists */
export function parseTimestamp(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  return formatTimestamp(time) === text ? time : undefined;
}

/** @returns the moment as signatures write it: `20260115T120000Z` */
export function formatTimestamp(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/**
 * Reads the Date header as HTTP or as signatures write it.
 * @returns the moment as signatures write it, or undefined
 */
export function timestampOfDate(text: string): string | undefined {
  if (parseTimestamp(text) !== undefined) return text;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : formatTimestamp(time);
}

/** @throws SignatureRefusal when the moment is further from now than clocks may differ */
export function checkSkew(timestamp: string, signedAt: number, now: number): void {
  if (Math.abs(now - signedAt) > MAX_SKEW) refuse({ reason: "skewed", signedAt, now, timestamp });
}

/** A presigned URL holds from a little before it was signed until its seconds are over. */
export function checkLifetime(timestamp: string, signedAt: number, seconds: number, now: number): void {
  if (signedAt - now > MAX_SKEW) refuse({ reason: "skewed", signedAt, now, timestamp });
  if (now > signedAt + seconds * 1000) refuse({ reason: "lapsed", signedAt, seconds, now });
}
