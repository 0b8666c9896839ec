import { minuteOf } from "../../../lambda/counts/minute";

const line = (time: string, user = "-"): string =>
  `203.0.113.7 web1.4 ${user} [${time}] "GET / HTTP/1.1" 200 512 "-" "me"`;

test.each([
  ["24/Nov/2026:10:00:59 +0000", "2026-11-24T10:00Z"],
  ["24/Nov/2026:10:30:00 +0130", "2026-11-24T09:00Z"],
  ["31/Dec/2026:23:59:00 -0100", "2027-01-01T00:59Z"],
])("a line of %s belongs to the minute %s", (time, minute) => {
  expect(minuteOf(line(time))).toBe(minute);
});

test("a user's name may have a blank in it", () => {
  expect(minuteOf(line("24/Nov/2026:10:00:00 +0000", "an na"))).toBe("2026-11-24T10:00Z");
});

test.each(["", "hello", line("24/Foo/2026:10:00:00 +0000"), line("yesterday"), '{"path":"/"}'])(
  "%j is no line of a log",
  (text) => {
    expect(minuteOf(text)).toBeUndefined();
  },
);
