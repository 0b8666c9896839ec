import { lagOf } from "../../checks";

const ends = [
  { partition: 0, first: 0, next: 10 },
  { partition: 1, first: 5, next: 9 },
];

test("a group lags by what it has not committed, from the first message where it has committed nothing", () => {
  expect(lagOf({ members: [], committed: [] }, ends)).toBe(14);
  expect(lagOf({ members: [], committed: [{ partition: 0, offset: 7 }] }, ends)).toBe(7);
});

test("what the broker has let go of is no lag, nor is a group that is ahead of it", () => {
  expect(lagOf({ members: [], committed: [{ partition: 1, offset: 2 }] }, ends)).toBe(14);
  expect(lagOf({ members: [], committed: [{ partition: 0, offset: 12 }] }, ends)).toBe(4);
});
