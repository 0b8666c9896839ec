import { count, duration, many, share, size, time, usd } from "../../../../local/page/ui/format";

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1 KiB"],
  [1536, "1.5 KiB"],
  [150 * 1024, "150 KiB"],
  [5 * 1024 * 1024, "5 MiB"],
])("%d bytes are %s", (bytes, told) => expect(size(bytes)).toBe(told));

test.each([
  [84, "0.1 s"],
  [1000, "1 s"],
  [9500, "9.5 s"],
  [59_999, "59 s"],
  [303_000, "5 min 03 s"],
  [7_500_000, "2 h 05 min"],
  [-5, "0 s"],
])("%d ms are %s", (milliseconds, told) => expect(duration(milliseconds)).toBe(told));

test("says numbers and times as people read them", () => {
  expect([count(1234567), many(1, "line"), many(2, "line"), many(0, "entry", "entries")]).toEqual([
    "1,234,567",
    "1 line",
    "2 lines",
    "0 entries",
  ]);
  expect([time(Date.UTC(2026, 0, 15, 12, 0, 5, 250)), time(5, true)]).toEqual(["12:00:05", "00:00:00.005"]);
  expect([share(1, 4), share(5, 4), share(1, 0), share(-1, 4)]).toEqual([0.25, 1, 0, 0]);
});

test.each([
  [0, "$0"],
  [0.00001, "under $0.0001"],
  [0.0042, "$0.0042"],
  [0.0614, "$0.061"],
  [12.345, "$12.35"],
  [12_345, "$12,345"],
])("%d dollars are %s", (amount, told) => expect(usd(amount)).toBe(told));
