import { type LocalTime, localTime } from "./local-time";
import { TIME_ZONES } from "./time-zones";

/** English names, as Java's formatter prints them: abbreviated, full and narrow. */
export type Names = readonly [short: string, full: string, narrow: string];

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const QUARTERS = ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"];

const threeLetters = (name: string): Names => [name.slice(0, 3), name, name.slice(0, 1)];

export const monthNames = ({ month }: LocalTime): Names => threeLetters(MONTHS[month - 1] ?? "");
export const weekdayNames = ({ weekday }: LocalTime): Names => threeLetters(WEEKDAYS[weekday] ?? "");
export const quarterOf = ({ month }: LocalTime): number => Math.floor((month - 1) / 3) + 1;

export function quarterNames(time: LocalTime): Names {
  const quarter = quarterOf(time);
  return [`Q${quarter}`, QUARTERS[quarter - 1] ?? "", String(quarter)];
}

/** Firehose knows no year before 1970, so there is one era. */
export const eraNames = (): Names => ["AD", "Anno Domini", "A"];

/** @see https://cldr.unicode.org/translation/date-time/date-time-names (English day periods) */
export function dayPeriodNames({ hour, minute }: LocalTime): Names {
  if (minute === 0 && hour === 0) return ["midnight", "midnight", "mi"];
  if (minute === 0 && hour === 12) return ["noon", "noon", "n"];
  const period =
    hour < 6 || hour >= 21
      ? "at night"
      : hour < 12
        ? "in the morning"
        : hour < 18
          ? "in the afternoon"
          : "in the evening";
  return [period, period, period];
}

/** @returns the full name of the time's zone in its season, `Central European Summer Time`, or whatever the season */
export function zoneName({ zone, instant }: LocalTime, style: "long" | "longGeneric"): string {
  if (zone === "UTC") return "Coordinated Universal Time";
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: style });
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? zone;
  return style === "longGeneric" ? name.replace(/ Standard Time$/, " Time") : name;
}

/** @returns the zone's abbreviation in the time's season, `CEST` */
export function zoneAbbreviation({ zone, year, offset }: LocalTime): string {
  const names = TIME_ZONES.get(zone);
  if (!names) return zone;
  if (names.standard === names.summer) return names.standard;
  const offsets = [0, 6].map((month) => localTime(zone, Date.UTC(year, month, 1)).offset);
  return offset > Math.min(offset, ...offsets) ? names.summer : names.standard;
}

/** @returns the zone's abbreviation whatever the season, `CET` */
export const genericAbbreviation = ({ zone }: LocalTime): string => TIME_ZONES.get(zone)?.generic ?? zone;
