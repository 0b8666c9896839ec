const KIBIBYTE = 1024;
const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];

/** @returns `1,234` */
export const count = (value: number): string => Math.round(value).toLocaleString("en-US");

/** @returns `512 B`, `1.4 MiB` */
export function size(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= KIBIBYTE && unit < UNITS.length - 1) {
    value /= KIBIBYTE;
    unit++;
  }
  const digits = unit === 0 || value >= 100 || Number.isInteger(value) ? 0 : 1;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}

/** @returns `0.8 s`, `42 s`, `5 min 03 s`, `2 h 05 min` */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 10 && !Number.isInteger(seconds)) return `${seconds.toFixed(1)} s`;
  const whole = Math.floor(seconds);
  if (whole < 60) return `${whole} s`;
  const pad = (value: number): string => String(value).padStart(2, "0");
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${pad(Math.floor((whole % 3600) / 60))} min`;
}

/** @returns the time of day in UTC, `12:00:05.250`, as keys of objects have it; without milliseconds where none are known */
export const time = (at: number, milliseconds = false): string =>
  new Date(at).toISOString().slice(11, milliseconds ? 23 : 19);

/** @returns a share of a whole, 0 to 1 */
export const share = (part: number, whole: number): number =>
  whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;

/** @returns `1 line`, `2 lines` */
export const many = (value: number, one: string, more = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : more}`;

/** @returns an amount with as many digits as say something: `$12.30`, `$0.014`, `$0.0002`, `$0` */
export function usd(amount: number): string {
  if (amount === 0) return "$0";
  if (amount >= 1000) return `$${count(amount)}`;
  const digits = amount >= 1 ? 2 : amount >= 0.01 ? 3 : 4;
  return amount < 0.0001 ? "under $0.0001" : `$${amount.toFixed(digits)}`;
}
