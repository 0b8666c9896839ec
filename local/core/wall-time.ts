/** A date and time as a wall clock shows it; the month counts from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError when there is no such time zone */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}

/** @returns whether the IANA database has a zone of this name */
export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** @returns what a wall clock in a zone shows at an instant (milliseconds since 1970) */
export function wallTime(instant: number, zone: string): WallTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

/** @returns milliseconds since 1970 at which a clock of UTC shows the same */
export const asIfUtc = ({ year, month, day, hour, minute, second }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const DAY = 24 * 3600 * 1000;

/**
 * The instant at which a wall clock shows a time: the first one where it shows it twice, and none where the clock is put
 * forward over it.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time
 */
export function instantOf(wall: WallTime, zone: string): number | undefined {
  const wanted = asIfUtc(wall);
  // A zone's offset a day before and a day after are the two that it can have here.
  const offsets = [wanted - DAY, wanted + DAY].map((near) => asIfUtc(wallTime(near, zone)) - near);
  const found = offsets
    .map((offset) => wanted - offset)
    .filter((instant) => asIfUtc(wallTime(instant, zone)) === wanted);
  return found.length === 0 ? undefined : Math.min(...found);
}
