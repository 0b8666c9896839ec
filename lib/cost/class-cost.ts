import { type Prices, TABLE_PRICES } from "../facts/prices";
import type { Costed } from "./costed";
import { endpoints } from "./parts/endpoints";
import { keptObjects } from "./parts/kept";
import { warehouse } from "./parts/warehouse";
import type { Charge } from "./pricer";
import { type SeatCost, seatCost } from "./seat-cost";

const HOUR = 3600;

/** What a class costs, USD. */
export interface ClassCost {
  seats: number;
  seat: SeatCost;
  /** What all seats share, an hour, from deploy to destroy. */
  shared: readonly Charge[];
  /** What all seats share, an hour while the generators run. */
  sharedRunning: readonly Charge[];
  /** The whole class, an hour, while its generators run. */
  running: number;
  /** The whole class, an hour, while they are paused. */
  paused: number;
  /** One seat with its part of what is shared, an hour while the generators run. */
  perSeat: number;
}

/** @returns what a class of so many seats costs an hour, running and paused */
export function classCost(costed: Costed, seats: number, prices: Prices = TABLE_PRICES): ClassCost {
  const seat = seatCost(costed, prices);
  const shared = endpoints(costed, prices).standing;
  const sharedRunning = warehouse(costed, seats, prices);
  const paused = sum(shared) + seats * sum(seat.standing);
  const running = paused + sum(sharedRunning) + seats * (sum(seat.running) + sum(seat.flow));
  return { seats, seat, shared, sharedRunning, running, paused, perSeat: running / seats };
}

/**
 * @param sessionSeconds that the generators run
 * @returns USD of one session of the class, from resume to pause
 */
export function sessionCost({ running }: ClassCost, sessionSeconds: number): number {
  return (running * sessionSeconds) / HOUR;
}

/** How a class spends the hours until it expires, USD in all. */
export interface CostUntil {
  /** One session from now, paused from then on. */
  once: number;
  /** The generators are resumed whenever they stop. */
  throughout: number;
}

/**
 * @param hours until the class expires
 * @param sessionSeconds of one session
 */
export function costUntil(
  costed: Costed,
  cost: ClassCost,
  hours: number,
  sessionSeconds: number,
  prices: Prices = TABLE_PRICES,
): CostUntil {
  const session = Math.min(hours, sessionSeconds / HOUR);
  const paused = hours - session;
  const kept = (run: number, rest: number): number =>
    // Objects pile up evenly while lines flow, so on average half of them are kept meanwhile.
    cost.seats * keptObjects(costed, run, prices) * (run / 2 + rest);
  return {
    once: cost.running * session + cost.paused * paused + kept(session, paused),
    throughout: cost.running * hours + kept(hours, 0),
  };
}

/** @returns USD an hour of charges together */
export function sum(charges: readonly Charge[]): number {
  return charges.reduce((total, { hourly }) => total + hourly, 0);
}
