import { byPeriod, periodOf, spanOf } from "../../../../local/services/cloudwatch/periods";
import { pointOf } from "../../../../local/services/cloudwatch/series/point";

const MINUTE = 60_000;

test("a span has whole minutes, the last one begun included", () => {
  expect(spanOf(new Date(MINUTE + 1), new Date(3 * MINUTE + 1))).toEqual({ from: MINUTE, to: 4 * MINUTE });
  expect(() => spanOf(new Date(MINUTE), new Date(MINUTE))).toThrow(
    "The parameter StartTime must be less than the parameter EndTime.",
  );
});

test.each([
  [1, MINUTE],
  [30, MINUTE],
  [60, MINUTE],
  [300, 5 * MINUTE],
])("a period of %d s is kept as %d ms", (seconds, milliseconds) => {
  expect(periodOf(seconds)).toBe(milliseconds);
});

test.each([0.5, 2, 61])("a period of %d s is refused", (seconds) => {
  expect(() => periodOf(seconds)).toThrow("must be 1, 5, 10, 20, 30 or a multiple of 60");
});

test("points of a period are joined, and periods without any are left out", () => {
  const at = (minute: number, value: number) => [minute * MINUTE, pointOf([[value, 1]])] as const;
  const periods = byPeriod([at(7, 5), at(1, 1), at(2, 3)], 5 * MINUTE, MINUTE);
  expect(periods.map(([begin, { sum, count }]) => [begin / MINUTE, sum, count])).toEqual([
    [1, 4, 2],
    [6, 5, 1],
  ]);
});
