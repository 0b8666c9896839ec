import { values } from "../../../../../local/services/scheduler/expression/cron-field";

describe("a field of a cron expression", () => {
  it.each([
    ["5", [5]],
    ["1-3,9", [1, 2, 3, 9]],
    ["*/4", [0, 4, 8]],
    ["5/3", [5, 8]],
    ["2-8/3", [2, 5, 8]],
    ["*", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])("%s lets its values through", (field, expected) => {
    expect(values(field, 0, 9)).toEqual(expected);
  });

  it("takes names of any case", () => {
    expect(values("jan-MAR", 1, 3, ["JAN", "FEB", "MAR"])).toEqual([1, 2, 3]);
  });

  it.each(["", "10", "x", "3-1", "1-2-3", "1/0", "1,,2", "-1", "1.5"])("%s is none", (field) => {
    expect(values(field, 0, 9)).toBeUndefined();
  });
});
