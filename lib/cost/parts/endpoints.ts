import type { Prices } from "../../facts/prices";
import { privateEndpoints } from "../../facts/private-endpoints";
import type { Costed, TimedCharges } from "../costed";

/** The interface endpoints of private subnets, in one zone: shared by the class, whatever the number of its seats. */
export function endpoints({ pipeline, network }: Costed, prices: Prices): TimedCharges {
  if (network === "public") return { running: [], standing: [] };
  const hourly = prices.of("vpc.interface-endpoint.zone-hour");
  return {
    running: [],
    standing: privateEndpoints(pipeline.source).map((what) => ({ what: `endpoint of ${what}`, hourly })),
  };
}
