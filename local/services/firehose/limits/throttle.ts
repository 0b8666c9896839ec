import type { Quota } from "./quota";
import { TokenBucket } from "./token-bucket";

/** The largest batch; a stream that was quiet takes one whole, whatever its bytes a second. */
const BATCH_BYTES = 4 * 1024 * 1024;
const BATCH_RECORDS = 500;

/** Records of a call, as far as limits are concerned. */
export interface Sized {
  readonly count: number;
  /** Of all records. */
  readonly bytes: number;
  lengthOf(index: number): number;
}

/** How much of a call a stream takes. */
export type Admission = { refused: true } | { refused: false; records: number };

/** Counts what comes into one stream against what it takes in a second. */
export class Throttle {
  private readonly requests: TokenBucket;
  private readonly records: TokenBucket;
  private readonly bytes: TokenBucket;

  /** @param now milliseconds since 1970 */
  constructor(
    readonly quota: Quota,
    now: number,
  ) {
    this.requests = new TokenBucket(quota.requests, burstOf(quota.requests, 1), now);
    this.records = new TokenBucket(quota.records, burstOf(quota.records, BATCH_RECORDS), now);
    this.bytes = new TokenBucket(quota.bytes, burstOf(quota.bytes, BATCH_BYTES), now);
  }

  /** Lets a call in: refused whole when there are too many calls, cut short when there are too many records or bytes. */
  admit(records: Sized, now: number): Admission {
    if (this.requests.available(now) < 1) return { refused: true };
    this.requests.take(1);
    const most = Math.min(records.count, Math.floor(this.records.available(now)));
    const { count, bytes } = fitting(records, most, this.bytes.available(now));
    this.records.take(count);
    this.bytes.take(bytes);
    return { refused: false, records: count };
  }
}

/** A stream that takes nothing takes no first batch either. */
const burstOf = (rate: number, least: number): number => (rate === 0 ? 0 : Math.max(least, rate));

/** @returns how many records from the first on fit, and their bytes */
function fitting(records: Sized, most: number, room: number): { count: number; bytes: number } {
  if (most === records.count && records.bytes <= room) return records;
  let bytes = 0;
  let count = 0;
  for (; count < most; count++) {
    const next = bytes + records.lengthOf(count);
    if (next > room) break;
    bytes = next;
  }
  return { count, bytes };
}
