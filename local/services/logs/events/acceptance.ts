import type { InputLogEvent, RejectedLogEventsInfo } from "@aws-sdk/client-cloudwatch-logs";
import { invalidParameter } from "../errors";
import { eventBytes } from "./batch";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Bytes of an event, and of a whole request, as CloudWatch Logs counts them. */
const MOST_EVENT_BYTES = 1024 * 1024;
const MOST_BATCH_BYTES = 1024 * 1024;

export interface Accepted {
  events: [timestamp: number, message: string][];
  bytes: number;
  /** Which events of the request are left out, and why. */
  rejected?: RejectedLogEventsInfo;
}

/**
 * Applies the rules of PutLogEvents.
 * @param events of the request, shapes checked
 * @param now and `expired`, the time before which the group keeps nothing: milliseconds since 1970
 * @throws AwsError InvalidParameterException when the request as a whole breaks one
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
 */
export function accept(events: readonly InputLogEvent[], now: number, expired: number): Accepted {
  const plain = events.map(({ timestamp = 0, message = "" }): [number, string] => [timestamp, message]);
  checkSizes(plain);
  checkOrder(plain);
  const before = (time: number): number => {
    const index = plain.findIndex(([timestamp]) => timestamp >= time);
    return index < 0 ? plain.length : index;
  };
  const tooOld = before(now - 14 * DAY);
  const outlived = before(expired);
  const tooNew = before(now + 2 * HOUR + 1);
  const rejected: RejectedLogEventsInfo = {
    ...(tooNew < plain.length && { tooNewLogEventStartIndex: tooNew }),
    ...(tooOld > 0 && { tooOldLogEventEndIndex: tooOld }),
    ...(outlived > 0 && { expiredLogEventEndIndex: outlived }),
  };
  const kept = plain.slice(Math.max(tooOld, outlived), tooNew);
  return {
    events: kept,
    bytes: kept.reduce((sum, [, message]) => sum + eventBytes(message), 0),
    ...(Object.keys(rejected).length > 0 && { rejected }),
  };
}

function checkSizes(events: readonly [number, string][]): void {
  const sizes = events.map(([, message]) => eventBytes(message));
  const large = sizes.find((size) => size > MOST_EVENT_BYTES);
  if (large !== undefined)
    throw invalidParameter(`Log event too large: ${large} bytes exceeds limit of ${MOST_EVENT_BYTES}`);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > MOST_BATCH_BYTES)
    throw invalidParameter(`Upload too large: ${total} bytes exceeds limit of ${MOST_BATCH_BYTES}`);
}

function checkOrder(events: readonly [number, string][]): void {
  for (let i = 1; i < events.length; i++) {
    if ((events[i]?.[0] ?? 0) < (events[i - 1]?.[0] ?? 0)) {
      throw invalidParameter("Log events in a single PutLogEvents request must be in chronological order.");
    }
  }
  if ((events.at(-1)?.[0] ?? 0) - (events[0]?.[0] ?? 0) > DAY) {
    throw invalidParameter(
      "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.",
    );
  }
}
