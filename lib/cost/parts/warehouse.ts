import type { Prices } from "../../facts/prices";
import type { Costed, TimedCharges } from "../costed";

/** The smallest that there is. */
const RPUS = 4;

/**
 * A workgroup of Redshift Serverless, which bills a minute for every load: with a buffer of up to a minute that is all the
 * time that lines flow. Idle it costs nothing.
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-billing.html
 */
export function warehouse({ pipeline, buffer }: Costed, prices: Prices): TimedCharges {
  if (pipeline.destination !== "redshift") return { running: [], standing: [] };
  const share = Math.min(1, 60 / Math.max(1, buffer.seconds));
  const hourly = RPUS * prices.of("redshift.serverless.rpu-hour") * share;
  return { running: [{ what: `Redshift Serverless, ${RPUS} RPU, while it loads`, hourly }], standing: [] };
}
