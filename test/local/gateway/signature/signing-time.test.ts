import {
  checkLifetime,
  checkSkew,
  formatTimestamp,
  parseTimestamp,
  timestampOfDate,
} from "../../../../local/gateway/signature/signing-time";

const NOON = Date.UTC(2026, 0, 15, 12);

test("reads and writes moments as signatures do", () => {
  expect(parseTimestamp("20260115T120000Z")).toBe(NOON);
  expect(formatTimestamp(NOON)).toBe("20260115T120000Z");
});

test.each(["20260230T000000Z", "20260115T250000Z", "2026-01-15T12:00:00Z", "20260115", ""])(
  "takes %p for no moment",
  (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  },
);

test("reads a Date header in either form", () => {
  expect(timestampOfDate("Thu, 15 Jan 2026 12:00:00 GMT")).toBe("20260115T120000Z");
  expect(timestampOfDate("20260115T120000Z")).toBe("20260115T120000Z");
  expect(timestampOfDate("yesterday")).toBeUndefined();
});

test("a request may be a quarter of an hour off, a presigned URL only ahead", () => {
  const quarter = 15 * 60_000;
  expect(() => checkSkew("", NOON, NOON + quarter)).not.toThrow();
  expect(() => checkSkew("", NOON, NOON - quarter - 1)).toThrow("skewed");
  expect(() => checkLifetime("", NOON, 60, NOON - quarter)).not.toThrow();
  expect(() => checkLifetime("", NOON, 60, NOON + 60_000)).not.toThrow();
  expect(() => checkLifetime("", NOON, 60, NOON + 60_001)).toThrow("lapsed");
});
