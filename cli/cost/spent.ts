import { classCost, sum } from "../../lib/cost/class-cost";
import type { Costed } from "../../lib/cost/costed";
import { keptObjects } from "../../lib/cost/parts/kept";
import { type Prices, TABLE_PRICES } from "../../lib/facts/prices";
import type { Usage } from "./usage";

const HOUR = 3600 * 1000;

/** What one seat has cost, USD. */
export interface Spent {
  /** Hours since it was deployed, and hours of them in which its generators ran. */
  hours: number;
  running: number;
  /** Until now. */
  soFar: number;
  /** An hour from now on, as it stands. */
  hourly: number;
}

/** What is known of a seat. */
export interface SeatFacts {
  /** When its stack was created, milliseconds since 1970. */
  created: number;
  usage: Usage;
  /** Instances that run now. */
  instances: number;
}

/** Firehose bills every record by whole units of this size. */
const BILLED_UNIT = 5 * 1024;
const GB = 1e9;

/**
 * Reckons what a seat has cost: what stands since it was created, what runs for the hours in which lines came, what came by its
 * own bytes. The shared part of a class is not in it.
 * @param now milliseconds since 1970
 */
export function seatSpent(
  costed: Costed,
  { created, usage, instances }: SeatFacts,
  now: number,
  prices: Prices = TABLE_PRICES,
): Spent {
  const { seat } = classCost(costed, 1, prices);
  const hours = Math.max(0, now - created) / HOUR;
  // An hour counts whole in the metrics, which come some minutes late; no seat ran longer than it is there.
  const running = Math.min(hours, Math.max(usage.hours, instances > 0 ? 1 : 0));
  const standing = sum(seat.standing);
  const flowing = sum(seat.flow.filter(({ what }) => what !== FIREHOSE));
  const kept = keptObjects(costed, running, prices);
  const soFar =
    hours * standing +
    running * (sum(seat.running) + flowing) +
    ingestion(usage, prices) +
    kept * (hours - running / 2);
  const share = costed.generators === 0 ? 0 : Math.min(1, instances / costed.generators);
  const hourly = standing + kept + share * (sum(seat.running) + sum(seat.flow));
  return { hours, running, soFar, hourly };
}

const FIREHOSE = "Firehose ingestion";

function ingestion({ records, bytes }: Usage, prices: Prices): number {
  if (records === 0) return 0;
  const billed = records * Math.ceil(bytes / records / BILLED_UNIT) * BILLED_UNIT;
  return (billed / GB) * prices.of("firehose.ingestion.gb");
}
