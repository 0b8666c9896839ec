import {
  dayPeriodNames,
  genericAbbreviation,
  monthNames,
  quarterNames,
  quarterOf,
  weekdayNames,
  zoneAbbreviation,
  zoneName,
} from "../../../../../local/services/firehose/prefix/date-names";
import { localTime } from "../../../../../local/services/firehose/prefix/local-time";

const at = (time: string, zone = "UTC") => localTime(zone, Date.parse(`${time}Z`));
const WINTER = "2026-01-15T12:00:00";
const SUMMER = "2026-07-15T12:00:00";

test("months, weekdays and quarters have short, full and narrow English names", () => {
  expect(monthNames(at(SUMMER))).toEqual(["Jul", "July", "J"]);
  expect(weekdayNames(at(SUMMER))).toEqual(["Wed", "Wednesday", "W"]);
  expect(quarterOf(at("2026-12-31T23:59:59"))).toBe(4);
  expect(quarterNames(at(SUMMER))).toEqual(["Q3", "3rd quarter", "3"]);
});

test.each([
  ["00:00:00", "midnight"],
  ["00:01:00", "at night"],
  ["05:59:00", "at night"],
  ["06:00:00", "in the morning"],
  ["11:59:00", "in the morning"],
  ["12:00:00", "noon"],
  ["12:01:00", "in the afternoon"],
  ["18:00:00", "in the evening"],
  ["21:00:00", "at night"],
])("%s is %s", (time, period) => {
  expect(dayPeriodNames(at(`2026-01-15T${time}`))[0]).toBe(period);
});

test("a zone is called by its season, and by a name for all seasons", () => {
  const names = (zone: string, time: string) => [
    zoneAbbreviation(at(time, zone)),
    zoneName(at(time, zone), "long"),
    genericAbbreviation(at(time, zone)),
  ];
  expect(names("Europe/Berlin", WINTER)).toEqual(["CET", "Central European Standard Time", "CET"]);
  expect(names("Europe/Berlin", SUMMER)).toEqual(["CEST", "Central European Summer Time", "CET"]);
  expect(names("America/New_York", WINTER)).toEqual(["EST", "Eastern Standard Time", "ET"]);
  expect(names("Australia/Sydney", WINTER)).toEqual(["AEDT", "Australian Eastern Daylight Time", "AET"]);
  expect(names("Asia/Calcutta", SUMMER)).toEqual(["IST", "India Standard Time", "IT"]);
  expect(names("UTC", SUMMER)).toEqual(["UTC", "Coordinated Universal Time", "UTC"]);
});
