import type { Prices } from "../../facts/prices";
import { privateEndpoints } from "../../facts/private-endpoints";
import type { Costed, TimedCharges } from "../costed";
import { LINE_BYTES } from "../flow-cost";
import type { Charge } from "../pricer";

const GB = 1e9;
const HOUR = 3600;

/** A record travels as base64. */
const ON_THE_WIRE = 4 / 3;

/** The interface endpoints of private subnets, in one zone: shared by the class, whatever the number of its seats. */
export function endpoints({ pipeline, network }: Costed, prices: Prices): TimedCharges {
  if (network === "public") return { running: [], standing: [] };
  const hourly = prices.of("vpc.interface-endpoint.zone-hour");
  return {
    running: [],
    standing: privateEndpoints(pipeline.source).map((what) => ({ what: `endpoint of ${what}`, hourly })),
  };
}

/**
 * What a seat's lines cost on their way out of private subnets, whichever service takes them; an endpoint bills what passes it.
 * @see https://aws.amazon.com/privatelink/pricing/
 */
export function throughEndpoints({ generators, rate, network }: Costed, prices: Prices): Charge[] {
  if (network === "public") return [];
  const bytes = generators * rate * LINE_BYTES * ON_THE_WIRE * HOUR;
  const hourly = (bytes * prices.of("vpc.interface-endpoint.gb")) / GB;
  return [{ what: "data through the endpoints", hourly }];
}
