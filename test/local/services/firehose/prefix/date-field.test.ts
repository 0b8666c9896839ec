import { dateField } from "../../../../../local/services/firehose/prefix/date-field";
import { localTime } from "../../../../../local/services/firehose/prefix/local-time";

const printed = (letters: string, instant: number): string | undefined =>
  dateField(letters.charAt(0), letters.length)?.(localTime("UTC", instant));

const MIDNIGHT = Date.UTC(2026, 0, 1, 0, 0, 0);
const NOON = Date.UTC(2026, 11, 31, 12, 0, 0);

test.each([
  ["h", "12", "12"],
  ["K", "0", "0"],
  ["k", "24", "12"],
  ["H", "0", "12"],
  ["a", "AM", "PM"],
  ["D", "1", "365"],
  ["DDD", "001", "365"],
  ["A", "0", "43200000"],
  ["NNN", "000", "43200000000000"],
  ["SSSSSSSSS", "000000000", "000000000"],
  ["q", "1", "4"],
  ["LLLL", "January", "December"],
  ["e", "5", "5"],
  ["eee", "Thu", "Thu"],
  ["F", "1", "3"],
])("§8 %s is %s at midnight of New Year and %s at noon of its Eve", (letters, midnight, noon) => {
  expect(printed(letters, MIDNIGHT)).toBe(midnight);
  expect(printed(letters, NOON)).toBe(noon);
});

test("§8 a year beyond its width bears a plus, two letters are its last digits", () => {
  const far = Date.UTC(12_026, 0, 1);
  expect(["u", "uu", "uuuu", "uuuuu"].map((letters) => printed(letters, far))).toEqual([
    "12026",
    "26",
    "+12026",
    "12026",
  ]);
});

test.each([
  ["HHH", "mmm", "sss", "ddd", "hhh", "DDDD"],
  ["MMMMMM", "EEEEEE", "QQQQQQ", "GGGGGG", "cc", "FF"],
  ["aa", "BB", "VVV", "V", "vv", "zzzzz"],
  ["OO", "XXXXXX", "xxxxxx", "ZZZZZZ", "SSSSSSSSSS", "WW"],
])("Java refuses the widths %s %s %s %s %s %s", (...fields) => {
  for (const letters of fields) expect(dateField(letters.charAt(0), letters.length)).toBeUndefined();
});

test("§8 letters that Java does not know are refused", () => {
  for (const letter of "CIJPRTUbfijlort") expect(dateField(letter, 1)).toBeUndefined();
});
