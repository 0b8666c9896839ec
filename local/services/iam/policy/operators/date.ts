import { comparison } from "./operator";

/** Seconds are told from milliseconds by size: as seconds this is the year 5138. */
const LARGEST_SECONDS = 100_000_000_000;

/** ISO 8601 or seconds since 1970. */
function read(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) {
    const number = Number(text);
    // Four digits are a year of ISO 8601, as in `2026`.
    if (text.length !== 4) return number < LARGEST_SECONDS ? number * 1000 : number;
  }
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

export const dateEquals = comparison(read, (actual, expected) => actual === expected);
export const dateLessThan = comparison(read, (actual, expected) => actual < expected);
export const dateLessThanEquals = comparison(read, (actual, expected) => actual <= expected);
export const dateGreaterThan = comparison(read, (actual, expected) => actual > expected);
export const dateGreaterThanEquals = comparison(read, (actual, expected) => actual >= expected);
