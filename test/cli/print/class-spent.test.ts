import { stripVTControlCharacters } from "node:util";
import { describeSpent } from "../../../cli/print/class-spent";

const SEAT = { seat: "s01", hours: 26.04, running: 4, soFar: 0.0812, hourly: 0.0145 };

test("seats, what they share, and the class stand below one another", () => {
  const [heads, seat, shared, all, ...rest] = describeSpent({
    seats: [SEAT],
    shared: { soFar: 1.3, hourly: 0.05 },
    soFar: 1.3812,
    hourly: 0.0645,
  }).map(stripVTControlCharacters);
  expect(heads).toMatch(/^seat +deployed +running +so far +an hour now$/);
  expect(seat).toMatch(/^s01 +26\.0 h +4\.0 h +\$0\.081 +\$0\.01[45]$/);
  expect(shared).toMatch(/^shared +\$1\.30 +\$0\.050$/);
  expect(all).toBe("The class has cost $1.38 and costs $0.065 an hour now.");
  expect(rest).toEqual([expect.stringContaining("List prices of")]);
});

test("a class that expires hears what is still to come", () => {
  const until = { expires: "2026-12-18T18:00:00-08:00", asItStands: 9, once: 1, throughout: 12 };
  const told = describeSpent({ seats: [], shared: { soFar: 0, hourly: 0 }, soFar: 0, hourly: 0, until });
  expect(told.join("\n")).toContain(
    "Until it expires at 2026-12-18T18:00:00-08:00: $9.00 more as it stands, $1.00 with one more session, $12.00 if it is resumed all the time.",
  );
});
