import { stripVTControlCharacters } from "node:util";
import { describeStatus } from "../../../cli/print/class-status";
import type { SeatStatus } from "../../../cli/status/seat-status";

const WELL: SeatStatus = {
  seat: "s01",
  status: "CREATE_COMPLETE",
  created: 0,
  instances: { running: 1, all: 1 },
  heartbeat: 8,
  lines: { made: 12_346, sent: 12_345, delivered: 12_000 },
  failed: 0,
  object: 45,
  progress: { passed: 4, of: 13, stuck: 20 },
  spent: { hours: 1, running: 1, soFar: 0.0143, hourly: 0.0145 },
  problems: [],
};

const ABSENT: SeatStatus = {
  seat: "s02",
  instances: { running: 0, all: 0 },
  progress: { passed: 0, of: 13 },
  problems: [],
};

const lines = (...seats: SeatStatus[]): string[] => describeStatus(seats).map(stripVTControlCharacters);

test("a seat is a row, with a dash for what nobody knows", () => {
  const [heads, well, absent] = lines(WELL, ABSENT);
  expect(heads?.split(/ {2,}/)).toHaveLength(11);
  expect(well?.split(/ {2,}/)).toEqual([
    ...["s01", "CREATE_COMPLETE", "1/1", "8 s", "12,345", "~12,000", "0 objects", "45 s", "4/13"],
    ...["20 min", "$0.014"],
  ]);
  expect(absent).toMatch(/^s02 +not deployed +- +- +- +- +- +- +0\/13 +- +-$/);
});

test("the class stands below, and what could not be looked at before it", () => {
  const told = lines({ ...WELL, problems: ["objects: Access Denied"] }, ABSENT);
  expect(told.slice(-2)).toEqual([
    "s01: objects: Access Denied",
    "1 of 2 seats deployed, 1 running; $0.014 so far, $0.015 an hour now",
  ]);
});
