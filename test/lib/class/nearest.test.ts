import { nearest } from "../../../lib/class/nearest";

const KEYS = ["class", "roster", "session", "seconds", "rate"];

test.each([
  ["clas", "class"],
  ["Roster", "roster"],
  ["sesion", "session"],
  ["rat", "rate"],
])("%s is taken for %s", (typed, meant) => {
  expect(nearest(typed, KEYS)).toBe(meant);
});

test.each(["color", "x", "", "classroom-of-mine"])("%j is like none of the words", (typed) => {
  expect(nearest(typed, KEYS)).toBeUndefined();
});
