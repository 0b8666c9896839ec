import { classCost, costUntil, sessionCost, sum } from "../../../lib/cost/class-cost";
import { COSTED, costedWith } from "../../support/costed";

test("a class costs its seats and what they share", () => {
  const one = classCost(COSTED, 1);
  expect(classCost(COSTED, 30).running).toBeCloseTo(30 * one.running, 9);
  expect(one.running).toBeGreaterThan(0.0143);
  expect(one.running).toBeLessThan(0.016);
});

test("a paused class pays for disks alone, as the README says of a class left alone", () => {
  expect(classCost(COSTED, 30).paused).toBeCloseTo((30 * 8 * 0.08) / 730, 9);
});

test("what is shared is spread over the seats", () => {
  const closed = { ...COSTED, network: "private" as const };
  const few = classCost(closed, 2);
  const many = classCost(closed, 100);
  expect(sum(few.shared)).toBe(sum(many.shared));
  expect(few.perSeat - many.perSeat).toBeCloseTo(0.05 / 2 - 0.05 / 100, 9);
});

test("a data stream and a warehouse are in it", () => {
  expect(classCost(costedWith({ source: "kinesis" }), 1).paused).toBeGreaterThan(0.03);
  expect(classCost(costedWith({ destination: "redshift" }), 1).running).toBeGreaterThan(1.5);
});

test("a session costs the hours that the generators run", () => {
  const cost = classCost(COSTED, 10);
  expect(sessionCost(cost, 4 * 3600)).toBeCloseTo(4 * cost.running, 9);
});

test("until it expires, a class that is used once costs far less than one that is resumed all the time", () => {
  const cost = classCost(COSTED, 10);
  const { once, throughout } = costUntil(COSTED, cost, 500, 4 * 3600);
  expect(once).toBeGreaterThan(4 * cost.running + 496 * cost.paused);
  expect(once).toBeLessThan(4 * cost.running + 496 * cost.paused + 0.1);
  expect(throughout).toBeGreaterThan(500 * cost.running);
});

test("a class that expires within the session runs no longer than that", () => {
  const cost = classCost(COSTED, 1);
  const { once, throughout } = costUntil(COSTED, cost, 2, 4 * 3600);
  expect(once).toBeCloseTo(2 * cost.running, 6);
  expect(throughout).toBeCloseTo(once, 9);
});
