import { durationSeconds } from "../../../lib/class/duration";

test.each([
  ["4h", 14_400],
  ["90m", 5_400],
  ["1h30m", 5_400],
  ["0m", 0],
])("%s is %d seconds", (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});

test.each(["", "4", "h", "4 h", "30m1h", "-4h", "1.5h", "4H", "10s", "99999h"])(
  "%j is no duration",
  (text) => {
    expect(durationSeconds(text)).toBeUndefined();
  },
);
