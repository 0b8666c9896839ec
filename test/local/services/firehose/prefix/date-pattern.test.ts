import { compileDatePattern } from "../../../../../local/services/firehose/prefix/date-pattern";
import { localTime } from "../../../../../local/services/firehose/prefix/local-time";

const EVENING = Date.UTC(2026, 6, 4, 21, 5, 9, 123);

/** What Java 17 prints for the pattern, for an instant and a zone. */
const printed = (pattern: string, zone = "UTC", instant = EVENING): string | undefined =>
  compileDatePattern(pattern)?.format(localTime(zone, instant));

test.each([
  ["yyyy/MM/dd/HH", "2026/07/04/21"],
  ["yy-M-d", "26-7-4"],
  ["yyyyy", "02026"],
  ["DDD", "185"],
  ["EEEE, d MMMM", "Saturday, 4 July"],
  ["EEE MMM MMMMM EEEEE", "Sat Jul J S"],
  ["h:mm a K k", "9:05 PM 9 21"],
  ["ss.SSS n", "09.000 0"],
  ["A N", "75909000 75909000000000"],
  ["Q QQQ QQQQ", "3 Q3 3rd quarter"],
  ["B", "at night"],
  ["G GGGG GGGGG", "AD Anno Domini A"],
  ["YYYY-'W'ww-e", "2026-W27-7"],
  ["W F c", "1 4 7"],
  ["g", "61225"],
  ["VV z zzzz v", "UTC UTC Coordinated Universal Time UTC"],
  ["X XX XXX x xx xxx Z ZZZZ ZZZZZ O", "Z Z Z +00 +0000 +00:00 +0000 GMT Z GMT"],
])("§8 prints %s as Java does", (pattern, expected) => {
  expect(printed(pattern)).toBe(expected);
});

test.each([
  ["yyyy-MM-dd'T'HH:mm:ssXXX", "Asia/Tokyo", "2026-07-05T06:05:09+09:00"],
  ["HH:mm z zzzz", "Europe/Berlin", "23:05 CEST Central European Summer Time"],
  ["HH:mm v vvvv VV", "America/New_York", "17:05 ET Eastern Time America/New_York"],
  ["HH:mm x O OOOO", "Asia/Calcutta", "02:35 +0530 GMT+5:30 GMT+05:30"],
  ["HH:mm Z", "America/St_Johns", "18:35 -0230"],
])("§8 prints %s in %s", (pattern, zone, expected) => {
  expect(printed(pattern, zone)).toBe(expected);
});

test("§8 weeks are those of the United States: Sunday first, and 1 January is in the first", () => {
  expect(printed("YYYY-ww-e", "UTC", Date.UTC(2025, 11, 27))).toBe("2025-52-7");
  expect(printed("YYYY-ww-e", "UTC", Date.UTC(2025, 11, 28))).toBe("2026-01-1");
});

test("§8 text in quotes is literal, two quotes are one, and optional sections and padding work", () => {
  expect(printed("'year='yyyy")).toBe("year=2026");
  expect(printed("yyyy''MM 'it''s'")).toBe("2026'07 it's");
  expect(printed("yyyy[/MM[/dd]]")).toBe("2026/07/04");
  expect(printed("pppd|ppH")).toBe("  4|21");
});

test("§8 a letter by itself is taken or refused as AWS takes or refuses it", () => {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
  const refused = letters.filter((letter) => compileDatePattern(letter) === undefined);
  expect(refused.join("")).toBe("CIJPRTUVbfijloprt");
});

test.each([
  "",
  "MMMMMM",
  "ddd",
  "HHH",
  "cc",
  "aa",
  "WW",
  "zzzzz",
  "VVV",
  "yyyy]",
  "'open",
  "ppp",
  "p'x'",
  "{yyyy",
  "yyyy#",
])("§8 refuses the pattern %p as Java does", (pattern) => {
  expect(compileDatePattern(pattern)).toBeUndefined();
});

test("a field wider than its padding fails when it is printed", () => {
  expect(() => printed("pH")).toThrow(RangeError);
});
