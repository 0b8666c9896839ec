import { instantOf, isTimeZone, wallTime } from "../../../local/core/wall-time";

const at = (month: number, day: number, hour: number, minute = 0) => ({
  year: 2026,
  month,
  day,
  hour,
  minute,
  second: 0,
});
const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString();

describe("a wall clock in a time zone", () => {
  it("shows the zone's time, in summer and in winter", () => {
    expect(wallTime(Date.UTC(2026, 6, 1, 12), "America/New_York")).toMatchObject({ day: 1, hour: 8 });
    expect(wallTime(Date.UTC(2026, 0, 1, 2), "America/New_York")).toMatchObject({
      year: 2025,
      day: 31,
      hour: 21,
    });
    expect(wallTime(Date.UTC(2026, 0, 1, 0), "UTC")).toMatchObject({ month: 1, day: 1, hour: 0 });
  });

  it("is turned back into the instant", () => {
    expect(iso(instantOf(at(12, 18, 18), "America/Los_Angeles"))).toBe("2026-12-19T02:00:00.000Z");
    expect(iso(instantOf(at(7, 1, 0, 30), "Asia/Kolkata"))).toBe("2026-06-30T19:00:00.000Z");
  });

  it("never shows an hour that is left out in spring, and counts the first of two in autumn", () => {
    expect(instantOf(at(3, 8, 2, 30), "America/New_York")).toBeUndefined();
    expect(iso(instantOf(at(11, 1, 1, 30), "America/New_York"))).toBe("2026-11-01T05:30:00.000Z");
  });

  it("knows which zones there are", () => {
    expect(isTimeZone("Europe/Berlin")).toBe(true);
    expect(isTimeZone("Mars/Olympus")).toBe(false);
  });
});
