import { age } from "../../../cli/print/age";

test.each([
  [8.4, "8 s"],
  [119, "119 s"],
  [720, "12 min"],
  [12_240, "3.4 h"],
  [1_000_000, "11 d"],
])("%s seconds are %s", (seconds, text) => {
  expect(age(seconds)).toBe(text);
});
