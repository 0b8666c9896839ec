import type { Cloud } from "../../../core/cloud";
import type { Faults } from "../faults/faults";
import type { RecordMetric } from "../metrics/metrics";
import type { JqEngine } from "../processing/jq-engine";
import type { Stream } from "../store";
import type { ErrorLog } from "./error-log";
import type { RoleSessions } from "./role-sessions";

/** What every stage of one stream's delivery has at hand. */
export interface StreamContext {
  readonly cloud: Cloud;
  /** The stream as it is now: what is delivered is delivered by the configuration in force at that moment. */
  stream(): Stream;
  readonly sessions: RoleSessions;
  readonly errors: ErrorLog;
  readonly jq: JqEngine;
  readonly faults: Faults;
  readonly record: RecordMetric;
  /** Aborts when the stream stops: waits end, what is under way is finished. */
  readonly signal: AbortSignal;
}

/** The buffers of a stream. */
export type BufferName = "delivery" | "backup" | "error" | "processing";

/** What fills a buffer up: bytes, or milliseconds since its oldest record. */
export interface Hints {
  bytes: number;
  milliseconds: number;
  /** Most records that are taken at once, where they are bounded besides. */
  records?: number;
}

/** Why a buffer was emptied. */
export type FlushReason = "size" | "interval";

/** How full a buffer is. */
export interface Fill {
  records: number;
  bytes: number;
  lines: number;
  /** From when the interval counts, milliseconds since 1970; absent while the buffer is empty. */
  since?: number;
}

/**
 * Zero buffering means delivery within seconds; a second gathers what comes close together.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/buffering-hints.html
 */
const ZERO_BUFFERING_MS = 1000;

const MIB = 1024 * 1024;

/** @returns buffering hints of a configuration in the units of this folder */
export const hintsOf = (mebibytes: number, seconds: number): Hints => ({
  bytes: Math.round(mebibytes * MIB),
  milliseconds: seconds === 0 ? ZERO_BUFFERING_MS : seconds * 1000,
});

/** @returns why the buffer is due, or in how many milliseconds it will be; undefined while it is empty */
export function dueness(fill: Fill, hints: Hints, now: number): FlushReason | number | undefined {
  if (fill.since === undefined || fill.records === 0) return undefined;
  if (fill.bytes >= hints.bytes || (hints.records !== undefined && fill.records >= hints.records))
    return "size";
  const left = fill.since + hints.milliseconds - now;
  return left <= 0 ? "interval" : left;
}
