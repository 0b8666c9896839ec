const LARGEST_EPOCH = 9_223_372_036_854_775_807n;

/**
 * ISO 8601, from a bare year to fractions of a second with an offset, one-digit hours included.
 * @see https://www.w3.org/TR/NOTE-datetime
 */
const ISO =
  /^-?\d+(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:t(?:(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.\d{1,9})?(?:z|[+-](\d\d)(?::?(\d\d))?)?)?)?)?)?$/;

/** Highest value of month, day, hour, minute, second and the offset's hour and minute. */
const HIGHEST = [12, 31, 23, 59, 59, 23, 59];

/** @returns whether AWS takes the text for a date in a condition: ISO 8601, or seconds since 1970 */
export function isPolicyDate(text: string): boolean {
  // A variable is filled in later.
  if (text.includes("${")) return true;
  if (/^\d+$/.test(text)) return BigInt(text) <= LARGEST_EPOCH;
  const match = ISO.exec(text.toLowerCase());
  if (!match) return false;
  return HIGHEST.every((most, i) => {
    const part = match[i + 1];
    const least = i < 2 ? 1 : 0;
    return part === undefined || (Number(part) >= least && Number(part) <= most);
  });
}
