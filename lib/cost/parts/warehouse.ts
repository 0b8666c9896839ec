import type { Prices } from "../../facts/prices";
import type { Costed } from "../costed";
import type { Charge } from "../pricer";

/** The smallest that there is. */
const RPUS = 4;

/** Redshift Serverless bills a load for a minute at least. */
const BILLED_SECONDS = 60;

/**
 * The workgroup of a class, which all its seats load into: busy for a minute with every load, so all the time as soon as the
 * seats together load once a minute. Idle it costs nothing.
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-billing.html
 */
export function warehouse({ pipeline, buffer }: Costed, seats: number, prices: Prices): Charge[] {
  if (pipeline.destination !== "redshift") return [];
  const share = Math.min(1, (seats * BILLED_SECONDS) / Math.max(1, buffer.seconds));
  const hourly = RPUS * prices.of("redshift.serverless.rpu-hour") * share;
  return [{ what: `Redshift Serverless, ${RPUS} RPU, while it loads`, hourly }];
}
