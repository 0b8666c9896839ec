import { formatTimestamp, parseTimestamp, timestampFormat } from "../../../../local/gateway/wire/timestamp";
import { inputOf, memberOf, outputOf } from "../../../support/shapes";

const NOON = Date.UTC(2026, 0, 15, 12, 0, 0);

describe("a timestamp is read", () => {
  test.each([
    ["epoch seconds", "1768478400", 0],
    ["epoch seconds with a fraction", "1768478400.25", 250],
    ["epoch seconds as a power of ten", "1.7684784e9", 0],
    ["ISO 8601", "2026-01-15T12:00:00Z", 0],
    ["ISO 8601 with milliseconds", "2026-01-15T12:00:00.250Z", 250],
    ["ISO 8601 with nanoseconds", "2026-01-15T12:00:00.250999999Z", 250],
    ["ISO 8601 in another zone", "2026-01-15T14:00:00+02:00", 0],
    ["ISO 8601 without a zone, which is UTC", "2026-01-15T12:00:00", 0],
    ["ISO 8601 in basic form", "20260115T120000Z", 0],
    ["a leap second", "2026-01-15T11:59:60Z", 0],
    ["HTTP's date", "Thu, 15 Jan 2026 12:00:00 GMT", 0],
    ["HTTP's older date", "Thursday, 15-Jan-26 12:00:00 GMT", 0],
    ["the date of C's asctime", "Thu Jan 15 12:00:00 2026", 0],
  ])("from %s", (_, text, milliseconds) => {
    expect(parseTimestamp(text)?.getTime()).toBe(NOON + milliseconds);
  });

  test("from a day alone", () => {
    expect(parseTimestamp("2026-01-15")?.getTime()).toBe(Date.UTC(2026, 0, 15));
  });
});

test.each([
  ...["", "now", "2026-02-30", "2026-01-15T25:00:00Z", "2026-01-15T12:00", "15/01/2026", "1e400", "NaN"],
  ...["Thu", "Thursday's child", "Dec", "2026-01-15T12:00:00Z; drop"],
])("%j is no timestamp", (text) => {
  expect(parseTimestamp(text)).toBeUndefined();
});

describe("a timestamp is written", () => {
  test.each([
    ["date-time", "2026-01-15T12:00:00.250Z"],
    ["http-date", "Thu, 15 Jan 2026 12:00:00 GMT"],
    ["epoch-seconds", "1768478400.25"],
  ] as const)("as %s", (format, text) => {
    expect(formatTimestamp(new Date(NOON + 250), format)).toBe(text);
  });
});

test("a member's own format goes before the protocol's", () => {
  const uploaded = memberOf(inputOf("s3", "PutObject"), "Expires");
  const modified = memberOf(outputOf("s3", "GetObject"), "LastModified");
  const retained = memberOf(inputOf("s3", "PutObject"), "ObjectLockRetainUntilDate");
  expect(timestampFormat(retained, "http-date")).toBe("date-time");
  expect(timestampFormat(modified, "http-date")).toBe("http-date");
  expect(timestampFormat(uploaded, "http-date")).toBe("http-date");
});

test("leaves the fraction out where a service knows none", () => {
  expect(formatTimestamp(new Date(NOON + 250), "whole-seconds")).toBe("2026-01-15T12:00:00Z");
});
