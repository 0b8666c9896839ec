import type { Call } from "../../../core/action";
import { clockOff } from "../errors";

/** AWS takes signatures that are a quarter of an hour old or early. */
const MOST_SKEW_MS = 15 * 60_000;
const MINUTE_MS = 60_000;

/**
 * Refuses a call as AWS does when the caller's clock is off by so many minutes; calls from inside bear no signature.
 * @param minutes how much later the caller's clock shows; negative for earlier
 * @param now milliseconds since 1970
 * @throws AwsError InvalidSignatureException
 */
export function refuseSkewed({ headers = {} }: Pick<Call, "headers">, minutes: number, now: number): void {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(headers["x-amz-date"] ?? "");
  if (!match) return;
  const [year = 0, month = 1, ...rest] = match.slice(1).map(Number);
  const signed = Date.UTC(year, month - 1, ...rest) + minutes * MINUTE_MS;
  if (Math.abs(now - signed) > MOST_SKEW_MS)
    throw clockOff(basic(signed), basic(now), signed < now, limit(signed, now));
}

/** The earliest or latest time of a signature that AWS would take. */
const limit = (signed: number, now: number): string =>
  basic(signed < now ? now - MOST_SKEW_MS : now + MOST_SKEW_MS);

/** `20260115T120000Z` */
const basic = (time: number): string => `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
