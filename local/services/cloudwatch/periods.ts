import { invalidCombination, invalidValue } from "./errors";
import { join, type Point } from "./series/point";

const MINUTE = 60_000;

/** Minutes that a request asks for: milliseconds since 1970, the end not included. */
export interface Span {
  from: number;
  to: number;
}

/**
 * @returns the whole minutes of a request
 * @throws AwsError when it ends before it begins
 */
export function spanOf(start: Date, end: Date): Span {
  if (start.getTime() >= end.getTime()) {
    throw invalidCombination("The parameter StartTime must be less than the parameter EndTime.");
  }
  return {
    from: Math.floor(start.getTime() / MINUTE) * MINUTE,
    to: Math.ceil(end.getTime() / MINUTE) * MINUTE,
  };
}

/**
 * @param seconds as a request gives it
 * @returns milliseconds
 * @throws AwsError when it is no period that minutes make up
 */
export function periodOf(seconds: number): number {
  if (![1, 5, 10, 20, 30].includes(seconds) && seconds % 60 !== 0) {
    throw invalidValue("The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.");
  }
  // Nothing is kept finer than minutes.
  return Math.max(seconds * 1000, MINUTE);
}

/**
 * Joins the points of each period.
 * @param origin a moment at which a period begins
 * @returns periods with points in them, oldest first
 */
export function byPeriod(
  points: readonly (readonly [number, Point])[],
  period: number,
  origin: number,
): [at: number, point: Point][] {
  const periods = new Map<number, Point[]>();
  for (const [at, point] of points) {
    const begin = origin + Math.floor((at - origin) / period) * period;
    periods.set(begin, [...(periods.get(begin) ?? []), point]);
  }
  return [...periods]
    .flatMap(([at, some]): [number, Point][] => {
      const joined = join(some);
      return joined ? [[at, joined]] : [];
    })
    .sort(([a], [b]) => a - b);
}
