import { instantOf, type WallTime, wallTime } from "../../../core/wall-time";
import { dayPicker } from "./cron-days";
import { values } from "./cron-field";

/** The fields of a cron expression, each as the values that it lets through; days depend on the month. */
export interface Cron {
  minutes: readonly number[];
  hours: readonly number[];
  months: readonly number[];
  years: readonly number[];
  daysOf(year: number, month: number): readonly number[];
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/**
 * Reads the six fields of `cron(minutes hours day-of-month month day-of-week year)`.
 * @returns undefined when they are no cron expression
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
 */
export function parseCron(text: string): Cron | undefined {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 6) return undefined;
  const [minute = "", hour = "", dayOfMonth = "", month = "", dayOfWeek = "", year = ""] = fields;
  const minutes = values(minute, 0, 59);
  const hours = values(hour, 0, 23);
  const months = values(month, 1, 12, MONTHS);
  const years = values(year, FIRST_YEAR, LAST_YEAR);
  const daysOf = dayPicker(dayOfMonth, dayOfWeek);
  if (!minutes || !hours || !months || !years || !daysOf) return undefined;
  return { minutes, hours, months, years, daysOf };
}

/** @returns the instant of the first occurrence after another (milliseconds since 1970), or undefined when there is none */
export function nextOfCron(cron: Cron, after: number, zone: string): number | undefined {
  for (const wall of occurrences(cron, wallTime(after, zone))) {
    const instant = instantOf(wall, zone);
    if (instant !== undefined && instant > after) return instant;
  }
  return undefined;
}

/** Every time that a cron expression names, in order, from the day on that a wall clock shows. */
function* occurrences(cron: Cron, from: WallTime): Generator<WallTime> {
  for (const year of cron.years) {
    if (year < from.year) continue;
    for (const month of cron.months) {
      if (year === from.year && month < from.month) continue;
      for (const day of cron.daysOf(year, month)) {
        if (year === from.year && month === from.month && day < from.day) continue;
        for (const hour of cron.hours)
          for (const minute of cron.minutes) yield { year, month, day, hour, minute, second: 0 };
      }
    }
  }
}
