/** Length of `10/Oct/2000:13:55:36 -0700`, the time that Apache writes between brackets. */
export const CLF_TIME_LENGTH = 26;

const MONTHS: Readonly<Record<string, number>> = {
  Jan: 0,
  Feb: 1,
  Mar: 2,
  Apr: 3,
  May: 4,
  Jun: 5,
  Jul: 6,
  Aug: 7,
  Sep: 8,
  Oct: 9,
  Nov: 10,
  Dec: 11,
};

const SHAPE =
  /^(?<day>\d\d)\/(?<month>[A-Z][a-z]{2})\/(?<year>\d{4}):(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d) (?<sign>[+-])(?<zoneHour>[01]\d|2[0-3])(?<zoneMinute>[0-5]\d)$/;

/**
 * Reads the time of a log line.
 * @param text what stands between the brackets, `10/Oct/2000:13:55:36 -0700`
 * @returns ISO 8601 in UTC with milliseconds, or undefined when there is no such moment (31 February, 24:00)
 * @see https://httpd.apache.org/docs/2.4/mod/mod_log_config.html, `%t`
 */
export function readClfTime(text: string): string | undefined {
  const parts = SHAPE.exec(text)?.groups;
  const month = MONTHS[parts?.month ?? ""];
  if (!parts || month === undefined) return undefined;
  const moment = new Date(0);
  // setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  moment.setUTCFullYear(Number(parts.year), month, Number(parts.day));
  if (moment.getUTCDate() !== Number(parts.day)) return undefined;
  const zone = Number(parts.zoneHour) * 60 + Number(parts.zoneMinute);
  const minute = Number(parts.minute) - (parts.sign === "-" ? -zone : zone);
  moment.setUTCHours(Number(parts.hour), minute, Number(parts.second));
  const iso = moment.toISOString();
  // A year outside of 0 to 9999 prints with a sign and six digits, which is not what a reader of ISO times expects.
  return iso.length === 24 ? iso : undefined;
}
