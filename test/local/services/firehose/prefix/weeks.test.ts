import { localTime } from "../../../../../local/services/firehose/prefix/local-time";
import { weekOf, weekOfMonth } from "../../../../../local/services/firehose/prefix/weeks";

const day = (text: string) => localTime("UTC", Date.parse(`${text}T12:00:00Z`));

test.each([
  ["2022-12-31", 2022, 53],
  ["2023-01-01", 2023, 1],
  ["2023-12-30", 2023, 52],
  ["2023-12-31", 2024, 1],
  ["2024-02-29", 2024, 9],
  ["2026-01-01", 2026, 1],
  ["2026-01-04", 2026, 2],
])(
  "§8 %s lies in %i, week %i, as weeks begin on Sunday and the first holds 1 January",
  (date, year, week) => {
    expect(weekOf(day(date))).toEqual({ year, week });
  },
);

test.each([
  ["2026-08-01", 1],
  ["2026-08-02", 2],
  ["2026-08-31", 6],
  ["2026-02-28", 4],
])("%s lies in week %i of its month", (date, week) => {
  expect(weekOfMonth(day(date))).toBe(week);
});
