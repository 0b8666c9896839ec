import { dayPicker } from "../../../../../local/services/scheduler/expression/cron-days";

describe("the days of a cron expression", () => {
  it.each([
    ["1,31", "?", 2026, 2, [1]],
    ["L", "?", 2028, 2, [29]],
    ["15W", "?", 2026, 8, [14]],
    ["1W", "?", 2026, 8, [3]],
    ["31W", "?", 2026, 5, [29]],
    ["31W", "?", 2026, 6, []],
    ["LW", "?", 2026, 5, [29]],
    ["?", "MON-TUE", 2026, 2, [2, 3, 9, 10, 16, 17, 23, 24]],
    ["?", "3#2", 2026, 2, [10]],
    ["?", "SUN#5", 2026, 2, []],
    ["?", "6L", 2026, 2, [27]],
    ["?", "L", 2026, 2, [7, 14, 21, 28]],
  ])("%s %s are those of %i-%i", (dayOfMonth, dayOfWeek, year, month, expected) => {
    expect(dayPicker(dayOfMonth, dayOfWeek)?.(year, month)).toEqual(expected);
  });

  it.each([
    ["*", "*"],
    ["?", "?"],
    ["32", "?"],
    ["0W", "?"],
    ["?", "8"],
    ["?", "MON#6"],
    ["?", "XYZL"],
  ])("%s %s are refused", (dayOfMonth, dayOfWeek) => {
    expect(dayPicker(dayOfMonth, dayOfWeek)).toBeUndefined();
  });
});
