import { localTime } from "../../../../../local/services/firehose/prefix/local-time";
import { TIME_ZONES } from "../../../../../local/services/firehose/prefix/time-zones";

test("shows the calendar of the zone, to the second", () => {
  expect(localTime("Asia/Tokyo", Date.UTC(2025, 11, 31, 15, 30, 1, 999))).toEqual({
    zone: "Asia/Tokyo",
    instant: Date.UTC(2025, 11, 31, 15, 30, 1),
    offset: 9 * 3600,
    year: 2026,
    month: 1,
    day: 1,
    dayOfYear: 1,
    weekday: 4,
    hour: 0,
    minute: 30,
    second: 1,
  });
});

test("follows summer time", () => {
  const offsets = [0, 6].map((month) => localTime("Europe/Berlin", Date.UTC(2026, month, 1)).offset);
  expect(offsets).toEqual([3600, 7200]);
});

test("knows every zone that CustomTimeZone takes", () => {
  expect(TIME_ZONES.size).toBeGreaterThan(290);
  for (const zone of TIME_ZONES.keys()) expect(localTime(zone, 0).instant).toBe(0);
});
