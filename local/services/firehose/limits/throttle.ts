import type { Quota } from "./quota";
import { TokenBucket } from "./token-bucket";

/** The largest batch; a stream that was quiet takes one whole, whatever its bytes a second. */
const BATCH_BYTES = 4 * 1024 * 1024;
const BATCH_RECORDS = 500;

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
    this.requests = new TokenBucket(quota.requests, Math.max(1, quota.requests), now);
    this.records = new TokenBucket(quota.records, Math.max(BATCH_RECORDS, quota.records), now);
    this.bytes = new TokenBucket(quota.bytes, Math.max(BATCH_BYTES, quota.bytes), now);
  }

  /**
   * Lets a call in: refused whole when there are too many calls, cut short when there are too many records or bytes.
   * @param records sizes of its records
   */
  admit(records: readonly { length: number }[], now: number): Admission {
    if (this.requests.available(now) < 1) return { refused: true };
    this.requests.take(1);
    const most = Math.min(records.length, Math.floor(this.records.available(now)));
    const room = this.bytes.available(now);
    let bytes = 0;
    let count = 0;
    for (; count < most; count++) {
      const next = bytes + (records[count]?.length ?? 0);
      if (next > room) break;
      bytes = next;
    }
    this.records.take(count);
    this.bytes.take(bytes);
    return { refused: false, records: count };
  }
}
