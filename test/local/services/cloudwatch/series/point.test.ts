import {
  add,
  join,
  type Point,
  pointOf,
  reading,
} from "../../../../../local/services/cloudwatch/series/point";

const one = (value: number): Point => pointOf([[value, 1]]);
const POINT = join([
  one(3),
  pointOf([
    [1, 1],
    [2, 2],
  ]),
]);

test.each([
  ["SampleCount", 4],
  ["Sum", 8],
  ["Average", 2],
  ["Minimum", 1],
  ["Maximum", 3],
  ["p50", 2],
  ["p99.9", 3],
  ["p100", 3],
  ["p0", 1],
])("reads %s", (statistic, value) => {
  expect(POINT && reading(statistic)?.(POINT)).toBe(value);
});

test.each(["sum", "p101", "p", "median", ""])("knows no statistic %p", (statistic) => {
  expect(reading(statistic)).toBeUndefined();
});

test("gives no percentile where single values are not known", () => {
  const set = { count: 2, sum: 4, least: 1, most: 3 };
  expect(reading("p50")?.(set)).toBeUndefined();
  expect(reading("p50")?.(add(set, one(1)))).toBeUndefined();
  const many = join(Array.from({ length: 151 }, (_, i) => one(i)));
  expect(many && reading("p50")?.(many)).toBeUndefined();
  expect(many && reading("Maximum")?.(many)).toBe(150);
});
