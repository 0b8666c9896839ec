import { asIfUtc, wallTime } from "../../../core/wall-time";

/** An instant as a calendar of one time zone shows it, to the second: Firehose's expressions know nothing finer. */
export interface LocalTime {
  zone: string;
  /** Milliseconds since 1970, a whole second. */
  instant: number;
  /** Seconds that the zone is ahead of UTC. */
  offset: number;
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
  /** 1 to 366 */
  dayOfYear: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
}

/**
 * @param zone IANA name
 * @param instant milliseconds since 1970
 */
export function localTime(zone: string, instant: number): LocalTime {
  const whole = Math.floor(instant / 1000) * 1000;
  const shown = zone === "UTC" ? whole : asIfUtc(wallTime(whole, zone));
  const date = new Date(shown);
  const year = date.getUTCFullYear();
  return {
    zone,
    instant: whole,
    offset: (shown - whole) / 1000,
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    dayOfYear: (Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(year, 0, 0)) / 86_400_000,
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
