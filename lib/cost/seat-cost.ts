import { type Prices, TABLE_PRICES } from "../facts/prices";
import { type Costed, flowOfCosted } from "./costed";
import { flowCost } from "./flow-cost";
import { dataStream } from "./parts/data-stream";
import { throughEndpoints } from "./parts/endpoints";
import { hosts } from "./parts/hosts";
import { heartbeatCost } from "./parts/kept";
import type { Charge } from "./pricer";

/** What one seat costs, USD an hour. */
export interface SeatCost {
  /** Instances and what else is paid for while they run. */
  running: readonly Charge[];
  /** What is paid for from deploy to destroy, also while the seat is paused. */
  standing: readonly Charge[];
  /** What flows, while the generators run. */
  flow: readonly Charge[];
}

/** Every part of a seat that costs something as long as it stands or runs. */
const PARTS = [hosts, dataStream];

/**
 * Prices a seat by what its class says, without making its template; a test holds it to the templates.
 * @param prices those of the dated table when absent
 */
export function seatCost(costed: Costed, prices: Prices = TABLE_PRICES): SeatCost {
  const parts = PARTS.map((part) => part(costed, prices));
  return {
    running: parts.flatMap(({ running }) => running),
    standing: parts.flatMap(({ standing }) => standing),
    flow: [
      ...flowCost(flowOfCosted(costed), prices),
      ...throughEndpoints(costed, prices),
      { what: "heartbeats", hourly: heartbeatCost(costed, prices) },
    ],
  };
}
