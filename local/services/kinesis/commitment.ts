import type { MinimumThroughputBillingCommitmentOutput } from "@aws-sdk/client-kinesis";
import type { Commitment } from "./store";

/** A commitment holds for at least so long. */
const LEAST_MS = 24 * 60 * 60 * 1000;

/** @returns when a commitment may end, milliseconds since 1970 */
export const earliestEnd = ({ started }: Commitment): number => started + LEAST_MS;

/** @returns the account's commitment as AWS shows it */
export function showCommitment(
  commitment: Commitment | undefined,
  now: number,
): MinimumThroughputBillingCommitmentOutput {
  if (!commitment) return { Status: "DISABLED" };
  const { started, ended } = commitment;
  const StartedAt = new Date(started);
  if (ended !== undefined && ended <= now) return { Status: "DISABLED", StartedAt, EndedAt: new Date(ended) };
  return {
    Status: ended === undefined ? "ENABLED" : "ENABLED_UNTIL_EARLIEST_ALLOWED_END",
    StartedAt,
    EarliestAllowedEndAt: new Date(earliestEnd(commitment)),
  };
}
