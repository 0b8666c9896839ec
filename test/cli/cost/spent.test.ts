import { type SeatFacts, seatSpent } from "../../../cli/cost/spent";
import { classCost, sum } from "../../../lib/cost/class-cost";
import { COSTED } from "../../support/costed";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const HOUR = 3600 * 1000;
const { seat } = classCost(COSTED, 1);

const facts = (change: Partial<SeatFacts> = {}): SeatFacts => ({
  created: NOW - 10 * HOUR,
  usage: { records: 0, bytes: 0, delivered: 0, hours: 0 },
  instances: 0,
  ...change,
});

test("a seat that never ran has cost its disk", () => {
  const { soFar, hourly, hours, running } = seatSpent(COSTED, facts(), NOW);
  expect(soFar).toBeCloseTo(10 * sum(seat.standing), 9);
  expect(hourly).toBeCloseTo(sum(seat.standing), 9);
  expect({ hours, running }).toEqual({ hours: 10, running: 0 });
});

test("hours in which lines came cost the instance, and every record by its own size", () => {
  const usage = { records: 1000, bytes: 1000 * 12_700, delivered: 1000, hours: 4 };
  const ran = seatSpent(COSTED, facts({ usage }), NOW).soFar - seatSpent(COSTED, facts(), NOW).soFar;
  const ingested = 1000 * 3 * 5120 * 0.029e-9;
  expect(ran).toBeGreaterThan(4 * sum(seat.running) + ingested);
  expect(ran).toBeLessThan(4 * (sum(seat.running) + sum(seat.flow)) + ingested);
});

test("no seat ran longer than it is there", () => {
  const usage = { records: 10, bytes: 10, delivered: 10, hours: 2 };
  const { running } = seatSpent(COSTED, facts({ created: NOW - HOUR / 2, usage }), NOW);
  expect(running).toBe(0.5);
});

test("what it costs an hour now depends on how many of its instances run", () => {
  const two = { ...COSTED, generators: 2 };
  const usage = { records: 1, bytes: 1, delivered: 1, hours: 3 };
  const hourly = (instances: number): number => seatSpent(two, facts({ usage, instances }), NOW).hourly;
  const idle = hourly(0);
  expect(hourly(1) - idle).toBeCloseTo((hourly(2) - idle) / 2, 9);
});

test("a clock that runs behind makes nothing of a seat that is new", () => {
  expect(seatSpent(COSTED, facts({ created: NOW + HOUR }), NOW).soFar).toBe(0);
});

test("an instance that runs has run, though its metrics are still on their way", () => {
  const { running } = seatSpent(COSTED, facts({ created: NOW - HOUR / 4, instances: 1 }), NOW);
  expect(running).toBe(0.25);
});
