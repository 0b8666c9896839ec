import type { LocalTime } from "./local-time";

/** Weekday of 1 January, 0 for Sunday. */
const firstWeekday = (year: number): number => new Date(Date.UTC(year, 0, 1)).getUTCDay();

/** Week and its year by the United States' rule: weeks begin on Sunday, and the first is the one with 1 January in it. */
export function weekOf({ year, month, day, dayOfYear, weekday }: LocalTime): { year: number; week: number } {
  const toNewYear = month === 12 ? 32 - day : Number.POSITIVE_INFINITY;
  if (toNewYear <= 6 - weekday) return { year: year + 1, week: 1 };
  return { year, week: Math.floor((dayOfYear - 1 + firstWeekday(year)) / 7) + 1 };
}

/** Week of the month, the first being the one with its first day in it. */
export function weekOfMonth({ day, weekday }: LocalTime): number {
  const first = (((weekday - (day - 1)) % 7) + 7) % 7;
  return Math.floor((day - 1 + first) / 7) + 1;
}
