import { values } from "./cron-field";

/** Days of a month, in order. */
export type DayPicker = (year: number, month: number) => readonly number[];

/** Sunday is 1, as in EventBridge's cron expressions. */
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const SUNDAY = 1;
const SATURDAY = 7;

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const weekday = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;

const allDays = (year: number, month: number): number[] =>
  Array.from({ length: lastDay(year, month) }, (_, index) => index + 1);

/**
 * Reads the two fields that choose days: one of them says which, and the other is `?`.
 * @returns undefined when they cannot be read
 */
export function dayPicker(dayOfMonth: string, dayOfWeek: string): DayPicker | undefined {
  if ((dayOfMonth === "?") === (dayOfWeek === "?")) return undefined;
  return dayOfWeek === "?" ? byDate(dayOfMonth) : byWeekday(dayOfWeek);
}

function byDate(field: string): DayPicker | undefined {
  if (field === "L") return (year, month) => [lastDay(year, month)];
  if (field === "LW") return (year, month) => [nearestWorkday(year, month, lastDay(year, month))];
  const nearest = /^(\d{1,2})W$/.exec(field)?.[1];
  if (nearest !== undefined) {
    const date = Number(nearest);
    if (date < 1 || date > 31) return undefined;
    return (year, month) => (date > lastDay(year, month) ? [] : [nearestWorkday(year, month, date)]);
  }
  const dates = values(field, 1, 31);
  return dates && ((year, month) => dates.filter((date) => date <= lastDay(year, month)));
}

/** The workday nearest to a date and in the same month. */
function nearestWorkday(year: number, month: number, date: number): number {
  const day = weekday(year, month, date);
  if (day === SATURDAY) return date === 1 ? 3 : date - 1;
  if (day === SUNDAY) return date === lastDay(year, month) ? date - 2 : date + 1;
  return date;
}

function byWeekday(field: string): DayPicker | undefined {
  const [, ofMonth, which] = /^([1-7]|[A-Za-z]{3})#([1-5])$/.exec(field) ?? [];
  if (ofMonth !== undefined) {
    const [day] = values(ofMonth, SUNDAY, SATURDAY, WEEKDAYS) ?? [];
    return day === undefined ? undefined : (year, month) => nth(year, month, day, Number(which) - 1);
  }
  const last = /^([1-7]|[A-Za-z]{3})L$/.exec(field)?.[1];
  if (last !== undefined) {
    const [day] = values(last, SUNDAY, SATURDAY, WEEKDAYS) ?? [];
    return day === undefined ? undefined : (year, month) => nth(year, month, day, -1);
  }
  const days = field === "L" ? [SATURDAY] : values(field, SUNDAY, SATURDAY, WEEKDAYS);
  return (
    days &&
    ((year, month) => allDays(year, month).filter((date) => days.includes(weekday(year, month, date))))
  );
}

function nth(year: number, month: number, day: number, index: number): number[] {
  const date = allDays(year, month)
    .filter((one) => weekday(year, month, one) === day)
    .at(index);
  return date === undefined ? [] : [date];
}
