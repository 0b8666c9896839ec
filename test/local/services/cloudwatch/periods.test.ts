import { byPeriod, periodOf, spanOf } from "../../../../local/services/cloudwatch/periods";
import { type Point, pointOf } from "../../../../local/services/cloudwatch/series/point";

const MINUTE = 60_000;
const one = (value: number): Point => pointOf([[value, 1]]);

test("a span is whole minutes, and must begin before it ends", () => {
  const at = (time: string): Date => new Date(`2026-01-15T${time}Z`);
  const { from, to } = spanOf(at("12:00:59"), at("12:02:01"));
  expect([from, to]).toEqual([at("12:00:00").getTime(), at("12:03:00").getTime()]);
  expect(() => spanOf(at("12:00:00"), at("12:00:00"))).toThrow(
    "The parameter StartTime must be less than the parameter EndTime.",
  );
});

test("a period is made of minutes; the shorter ones that CloudWatch knows are a minute here", () => {
  expect([1, 5, 10, 20, 30, 60, 300].map(periodOf)).toEqual([
    MINUTE,
    MINUTE,
    MINUTE,
    MINUTE,
    MINUTE,
    MINUTE,
    5 * MINUTE,
  ]);
  for (const seconds of [2, 45, 61, 90]) expect(() => periodOf(seconds)).toThrow("multiple of 60");
});

test("points of a period are joined, periods begin at multiples from the origin and come in order", () => {
  const points = [
    [7 * MINUTE, one(3)],
    [5 * MINUTE, one(1)],
    [6 * MINUTE, one(2)],
  ] as const;
  expect(byPeriod(points, 2 * MINUTE, MINUTE).map(([at, { sum }]) => [at / MINUTE, sum])).toEqual([
    [5, 3],
    [7, 3],
  ]);
  expect(byPeriod(points, 5 * MINUTE, 0).map(([at, { sum }]) => [at / MINUTE, sum])).toEqual([[5, 6]]);
  expect(byPeriod([], MINUTE, 0)).toEqual([]);
});
