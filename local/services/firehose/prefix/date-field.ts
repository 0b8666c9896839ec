import {
  dayPeriodNames,
  eraNames,
  genericAbbreviation,
  monthNames,
  type Names,
  quarterNames,
  quarterOf,
  weekdayNames,
  zoneAbbreviation,
  zoneName,
} from "./date-names";
import { isoOffset, localizedOffset } from "./date-offset";
import type { LocalTime } from "./local-time";
import { weekOf, weekOfMonth } from "./weeks";

/** Prints one field of a time. */
export type Field = (time: LocalTime) => string;

/** A letter of java.time's patterns: the field for a width, undefined where Java refuses the width. */
type Letter = (width: number) => Field | undefined;

/** A number with at least `width` digits. */
const number =
  (widths: readonly [number, number], value: (time: LocalTime) => number): Letter =>
  (width) =>
    width < widths[0] || width > widths[1] ? undefined : (time) => String(value(time)).padStart(width, "0");

/** Two digits are the last two of the year; a year too long for four or more gets a plus. */
const year =
  (value: (time: LocalTime) => number): Letter =>
  (width) => {
    if (width > 19) return undefined;
    if (width === 2) return (time) => String(value(time) % 100).padStart(2, "0");
    return (time) => {
      const text = String(value(time)).padStart(width, "0");
      return width >= 4 && text.length > width ? `+${text}` : text;
    };
  };

const text =
  (names: (time: LocalTime) => Names, widths: readonly number[] = [1, 2, 3, 4, 5]): Letter =>
  (width) =>
    widths.includes(width) ? (time) => names(time)[Math.max(0, width - 3)] ?? "" : undefined;

/** A number up to two letters, a name from three on. */
const numberOrText =
  (
    widths: readonly [number, number],
    value: (time: LocalTime) => number,
    names: (time: LocalTime) => Names,
  ) =>
  (width: number): Field | undefined =>
    width < 3 ? number(widths, value)(width) : text(names)(width);

const secondOfDay = ({ hour, minute, second }: LocalTime): number => (hour * 60 + minute) * 60 + second;

const month = numberOrText([1, 2], (time) => time.month, monthNames);
const quarter = numberOrText([1, 2], quarterOf, quarterNames);

/** Days from 17 November 1858 (modified Julian day 0) to 1 January 1970. */
const JULIAN_EPOCH = 40_587;

/**
 * Letters of java.time.format.DateTimeFormatter with the meaning that Java 16 and later give them. Fractions of a second are
 * zero, as Firehose's instants are whole seconds; weeks are those of the United States.
 * @see https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/time/format/DateTimeFormatter.html
 */
const LETTERS: Readonly<Record<string, Letter>> = {
  G: text(eraNames),
  u: year((time) => time.year),
  y: year((time) => time.year),
  Y: year((time) => weekOf(time).year),
  D: number([1, 3], (time) => time.dayOfYear),
  M: month,
  L: month,
  d: number([1, 2], (time) => time.day),
  g: number([1, 19], (time) => Math.floor((time.instant / 1000 + time.offset) / 86_400) + JULIAN_EPOCH),
  Q: quarter,
  q: quarter,
  w: number([1, 2], (time) => weekOf(time).week),
  W: number([1, 1], weekOfMonth),
  E: text(weekdayNames),
  e: numberOrText([1, 2], (time) => time.weekday + 1, weekdayNames),
  c: numberOrText([1, 1], (time) => time.weekday + 1, weekdayNames),
  F: number([1, 1], (time) => ((time.day - 1) % 7) + 1),
  a: (width) => (width === 1 ? ({ hour }) => (hour < 12 ? "AM" : "PM") : undefined),
  B: text(dayPeriodNames, [1, 4, 5]),
  h: number([1, 2], ({ hour }) => ((hour + 11) % 12) + 1),
  K: number([1, 2], ({ hour }) => hour % 12),
  k: number([1, 2], ({ hour }) => ((hour + 23) % 24) + 1),
  H: number([1, 2], ({ hour }) => hour),
  m: number([1, 2], ({ minute }) => minute),
  s: number([1, 2], ({ second }) => second),
  S: (width) => (width <= 9 ? () => "0".repeat(width) : undefined),
  A: number([1, 19], (time) => secondOfDay(time) * 1000),
  n: number([1, 19], () => 0),
  N: (width) => (width <= 19 ? (time) => nanoOfDay(time).padStart(width, "0") : undefined),
  V: (width) => (width === 2 ? ({ zone }) => zone : undefined),
  v: (width) => {
    if (width !== 1 && width !== 4) return undefined;
    return (time) => (width === 1 ? genericAbbreviation(time) : zoneName(time, "longGeneric"));
  },
  z: (width) => {
    if (width > 4) return undefined;
    return (time) => (width < 4 ? zoneAbbreviation(time) : zoneName(time, "long"));
  },
  O: (width) =>
    width === 1 || width === 4 ? ({ offset }) => localizedOffset(offset, width === 4) : undefined,
  X: (width) => (width <= 5 ? ({ offset }) => (offset === 0 ? "Z" : isoOffset(offset, width)) : undefined),
  x: (width) => (width <= 5 ? ({ offset }) => isoOffset(offset, width) : undefined),
  Z: (width) => {
    if (width > 5) return undefined;
    if (width === 4) return ({ offset }) => localizedOffset(offset, true);
    if (width === 5) return ({ offset }) => (offset === 0 ? "Z" : isoOffset(offset, 5));
    return ({ offset }) => isoOffset(offset, 2);
  },
};

/** Beyond what a double holds exactly, so written as text. */
function nanoOfDay(time: LocalTime): string {
  const seconds = secondOfDay(time);
  return seconds === 0 ? "0" : `${seconds}000000000`;
}

/** @returns the field that `width` times the letter means, undefined where Java refuses it */
export function dateField(letter: string, width: number): Field | undefined {
  return LETTERS[letter]?.(width);
}
