import { readClfTime } from "../../../lambda/transform/clf-time";

describe("readClfTime", () => {
  test.each([
    ["10/Oct/2000:13:55:36 -0700", "2000-10-10T20:55:36.000Z"],
    ["24/Nov/2026:10:00:00 +0000", "2026-11-24T10:00:00.000Z"],
    ["01/Jan/2026:00:10:00 +0530", "2025-12-31T18:40:00.000Z"],
    ["31/Dec/2026:23:59:59 -0930", "2027-01-01T09:29:59.000Z"],
    ["29/Feb/2024:12:00:00 +0000", "2024-02-29T12:00:00.000Z"],
    ["01/Mar/0050:12:00:00 +0000", "0050-03-01T12:00:00.000Z"],
  ])("reads %s in UTC", (text, iso) => {
    expect(readClfTime(text)).toBe(iso);
  });

  test.each([
    ["a day that the month lacks", "31/Feb/2026:10:00:00 +0000"],
    ["29 February of a common year", "29/Feb/2026:10:00:00 +0000"],
    ["29 February of a century", "29/Feb/2100:10:00:00 +0000"],
    ["day 0", "00/Jan/2026:10:00:00 +0000"],
    ["day 32", "32/Jan/2026:10:00:00 +0000"],
    ["an unknown month", "10/Foo/2026:10:00:00 +0000"],
    ["a month by a name that every object has", "10/constructor/2026:10:00:00 +0000"],
    ["24 o'clock", "10/Oct/2026:24:00:00 +0000"],
    ["minute 60", "10/Oct/2026:10:60:00 +0000"],
    ["second 60, which no server writes", "10/Oct/2026:10:00:60 +0000"],
    ["an offset of a day", "10/Oct/2026:10:00:00 +2400"],
    ["no offset", "10/Oct/2026:10:00:00"],
    ["a year past 9999 in UTC", "31/Dec/9999:23:00:00 -0200"],
    ["a year before 0 in UTC", "01/Jan/0000:00:00:00 +0200"],
    ["another order", "2026-10-10T10:00:00+00:00"],
    ["text behind it", "10/Oct/2026:10:00:00 +0000 "],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(readClfTime(text)).toBeUndefined();
  });
});
