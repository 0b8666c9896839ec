/** A prefix expression to work out by hand: dates only, as a student meets them in a stream's prefix. */

/** Letters of a date pattern, and how JavaScript calls the part. */
const PARTS: Readonly<Record<string, Intl.DateTimeFormatPartTypes>> = {
  yyyy: "year",
  MM: "month",
  dd: "day",
  HH: "hour",
  mm: "minute",
};

/**
 * Works out the prefix that `!{timestamp:…}` gives for a moment, for patterns of yyyy, MM, dd, HH and mm with signs between.
 * @param at milliseconds since 1970
 * @param zone name such as `Asia/Tokyo`
 * @throws Error when a pattern holds other letters
 */
export function evaluateTimestamps(expression: string, at: number, zone: string): string {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const parts = format.formatToParts(at);
  const value = (letters: string): string => {
    const type = PARTS[letters];
    const part = parts.find((known) => known.type === type);
    if (type === undefined || !part) throw new Error(`The lab does not work out the pattern ${letters}`);
    return part.value;
  };
  return expression.replace(/!\{timestamp:([^}]*)\}/g, (_, pattern: string) =>
    pattern.replace(/([A-Za-z])\1*/g, (letters) => value(letters)),
  );
}
