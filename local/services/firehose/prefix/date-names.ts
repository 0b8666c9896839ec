import type { LocalTime } from "./local-time";

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

type NameStyle = "long" | "shortGeneric" | "longGeneric";

/** @returns a name of the time's zone, `Central European Summer Time` */
export function zoneName({ zone, instant }: LocalTime, style: NameStyle): string {
  if (zone === "UTC") return style === "shortGeneric" ? "UTC" : "Coordinated Universal Time";
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: style }).formatToParts(
    instant,
  );
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** Abbreviations that are not the initials of the zone's English name. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  "Argentina Standard Time": "ART",
  "Brasilia Standard Time": "BRT",
  "Central European Standard Time": "CET",
  "Eastern European Standard Time": "EET",
  "Hong Kong Standard Time": "HKT",
  "Indochina Time": "ICT",
  "Moscow Standard Time": "MSK",
  "Singapore Standard Time": "SGT",
  "Western European Standard Time": "WET",
  "Western Indonesia Time": "WIB",
};

/** @returns the zone's abbreviation, `CEST`; ICU has no table of them, so initials serve for most */
export function zoneAbbreviation(time: LocalTime): string {
  if (time.zone === "UTC") return "UTC";
  const name = zoneName(time, "long");
  if (name.startsWith("GMT")) return name;
  return ABBREVIATIONS[name] ?? name.replace(/[^A-Z]/g, "");
}
