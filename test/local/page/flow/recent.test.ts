import { Recent } from "../../../../local/page/flow/recent";

test("keeps the last few, oldest first", () => {
  const recent = new Recent<number>(3);
  for (let n = 1; n <= 7; n++) recent.push(n);
  expect(recent.last()).toEqual([5, 6, 7]);
  expect(recent.last(2)).toEqual([6, 7]);
  expect(recent.findLast((n) => n < 7)).toBe(6);
  expect(recent.findLast((n) => n === 4)).toBeUndefined();
});
