const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Host, identity, user, and the time in brackets, as Apache writes them. */
const LINE =
  /^\S+ \S+ .+? \[(?<day>\d\d)\/(?<month>[A-Z][a-z]{2})\/(?<year>\d{4}):(?<hour>\d\d):(?<minute>\d\d):\d\d (?<sign>[+-])(?<hours>\d\d)(?<minutes>\d\d)\] "/;

/**
 * @param line of an Apache log, common or combined
 * @returns the minute of its time in UTC, `2026-11-24T10:00Z`; undefined when it is no such line
 */
export function minuteOf(line: string): string | undefined {
  const parts = LINE.exec(line)?.groups;
  if (!parts) return undefined;
  const { day, month = "", year, hour, minute, sign, hours, minutes } = parts;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const at = Date.UTC(
    Number(year),
    MONTHS.indexOf(month),
    Number(day),
    Number(hour),
    Number(minute) - offset,
  );
  return MONTHS.includes(month) ? new Date(at).toISOString().replace(/:\d\d\.\d{3}Z$/, "Z") : undefined;
}
