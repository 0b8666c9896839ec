import * as fc from "fast-check";
import { Schedule, type Timetable } from "../../../generator/events/schedule";

const START = Date.UTC(2026, 10, 24, 10, 20, 30, 400);
const TABLE: Timetable = { seed: "s01", host: "web1", rate: 10, start: START, first: 0 };
const MINUTE = 60_000;
const DAY = 86_400_000;

/** @returns how many of the lines from 0 on are due before a moment */
function linesUntil(schedule: Schedule, moment: number): number {
  let [low, high] = [0, 1];
  while (schedule.due(high) < moment) high *= 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (schedule.due(middle) < moment) low = middle;
    else high = middle;
  }
  return high;
}

const tables = fc.record({
  seed: fc.string(),
  host: fc.string(),
  rate: fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0.01, max: 50, noNaN: true })),
  start: fc.integer({ min: START, max: START + 400 * DAY }),
  first: fc.nat(1_000_000),
});

describe("Schedule", () => {
  test("makes exactly the rate's lines over a whole day, wherever it begins", () => {
    for (const days of [1, 7]) {
      expect(
        Math.abs(linesUntil(new Schedule(TABLE), START + days * DAY) - days * 864_000),
      ).toBeLessThanOrEqual(1);
    }
  });

  test("stays within 15 % of the rate in every minute", () => {
    const schedule = new Schedule(TABLE);
    for (let minute = 0; minute < 1440; minute += 7) {
      const lines =
        linesUntil(schedule, START + (minute + 1) * MINUTE) - linesUntil(schedule, START + minute * MINUTE);
      expect(lines).toBeGreaterThanOrEqual(509);
      expect(lines).toBeLessThanOrEqual(668);
    }
  });

  test("has more lines in the evening of the Americas than in their night", () => {
    const schedule = new Schedule({ ...TABLE, start: Date.UTC(2026, 10, 24) });
    const hour = (of: number) =>
      linesUntil(schedule, Date.UTC(2026, 10, 24, of + 1)) - linesUntil(schedule, Date.UTC(2026, 10, 24, of));
    expect([hour(7), hour(21)]).toEqual([30_600, 39_780]);
  });

  test("is steady in its first minute, so that whoever looks at once sees the rate", () => {
    const schedule = new Schedule(TABLE);
    const seconds = Array.from({ length: 60 }, (_, second) =>
      linesUntil(schedule, START + (second + 1) * 1000),
    );
    expect(seconds.filter((lines, second) => Math.abs(lines - (second + 1) * 8.9) > 3)).toEqual([]);
  });

  test("has bursts: in an hour about a minute, in pieces, with far more lines than the rest", () => {
    const schedule = new Schedule({ ...TABLE, rate: 100 });
    const seconds = new Array<number>(3600).fill(0);
    for (let sequence = 0, due = 0; due < START + 3_600_000; due = schedule.due(++sequence)) {
      const second = Math.floor((schedule.due(sequence) - START) / 1000);
      seconds[second] = (seconds[second] ?? 0) + 1;
    }
    const bursts = seconds.filter((lines) => lines > 140).length;
    expect(bursts).toBeGreaterThan(20);
    expect(bursts).toBeLessThan(120);
  });

  test("never has a line due before the one before it, nor before the start", () => {
    fc.assert(
      fc.property(tables, fc.nat(100_000), (table, from) => {
        const schedule = new Schedule(table);
        const dues = Array.from({ length: 300 }, (_, index) => schedule.due(table.first + from + index));
        expect(dues).toEqual([...dues].sort((a, b) => a - b));
        expect(dues[0]).toBeGreaterThanOrEqual(table.start);
      }),
    );
  });

  test("says the same of a line whether asked in order or not", () => {
    fc.assert(
      fc.property(tables, fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 10 }), (table, offsets) => {
        const schedule = new Schedule(table);
        for (const offset of offsets) {
          const sequence = table.first + offset;
          expect(schedule.due(sequence)).toBe(new Schedule(table).due(sequence));
        }
      }),
    );
  });

  test("goes at another pace for another host of the seat", () => {
    expect(new Schedule(TABLE).due(5)).not.toBe(new Schedule({ ...TABLE, host: "web2" }).due(5));
  });

  test("takes a rate of less than a line a minute", () => {
    const schedule = new Schedule({ ...TABLE, rate: 1 / 600 });
    expect(linesUntil(schedule, START + 10 * DAY)).toBe(1440);
  });
});
