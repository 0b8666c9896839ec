const two = (value: number): string => String(value).padStart(2, "0");

/** Hours, minutes and seconds of an offset, and its sign. */
function parts(offset: number): { sign: string; hours: number; minutes: number; seconds: number } {
  const size = Math.abs(offset);
  return {
    sign: offset < 0 ? "-" : "+",
    hours: Math.floor(size / 3600),
    minutes: Math.floor(size / 60) % 60,
    seconds: size % 60,
  };
}

/**
 * An offset as `X`, `x` and `Z` print it.
 * @param width 1: hours, minutes only if there are any; 2 and 3: hours and minutes; 4 and 5: seconds too, if any
 * @param separator `:` for odd widths above 1
 */
export function isoOffset(offset: number, width: number): string {
  const { sign, hours, minutes, seconds } = parts(offset);
  const separator = width === 3 || width === 5 ? ":" : "";
  const short = width === 1 && minutes === 0;
  const tail = width >= 4 && seconds !== 0 ? separator + two(seconds) : "";
  return `${sign}${two(hours)}${short ? "" : separator + two(minutes)}${tail}`;
}

/** An offset as `O` prints it: `GMT+9`, `GMT+5:30`. */
export function localizedOffset(offset: number, full: boolean): string {
  if (offset === 0) return "GMT";
  const { sign, hours, minutes, seconds } = parts(offset);
  const tail = seconds === 0 ? "" : `:${two(seconds)}`;
  if (full) return `GMT${sign}${two(hours)}:${two(minutes)}${tail}`;
  return `GMT${sign}${hours}${minutes === 0 && seconds === 0 ? "" : `:${two(minutes)}`}${tail}`;
}
