import { limitExceeded, shardLimit } from "./errors";
import type { KinesisStore, LimitedCall, Stream } from "./store";

/**
 * Shards that an account may have, by Region. Where AWS says "1,000 or 6,000" it is the smaller.
 * @see https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html
 */
export const shardQuota = (region: string): number =>
  ["us-east-1", "us-west-2", "eu-west-1"].includes(region) ? 20_000 : 1_000;

export const ON_DEMAND_STREAMS = 50;

/** Streams of an account that may be CREATING, and consumers of a stream likewise. */
export const MOST_CREATING = 5;

/** @throws AwsError LimitExceededException when the account has not room for so many shards more */
export function checkShardQuota(store: KinesisStore, more: number): void {
  const { account, region } = store.cloud;
  const count = store.provisionedShards();
  const limit = shardQuota(region);
  if (count + more > limit) throw shardLimit(account, region, count, limit, more);
}

const DAY = 24 * 60 * 60 * 1000;

/** How often AWS lets each be called for one stream in 24 hours. */
const MOST_CALLS: Readonly<Record<LimitedCall, number>> = { scale: 10, mode: 2, encrypt: 25, decrypt: 25 };

/**
 * @param now milliseconds since 1970
 * @returns the stream's calls with this one
 * @throws AwsError LimitExceededException when there were as many already
 */
export function countCall(
  { name, calls }: Stream,
  call: LimitedCall,
  operation: string,
  now: number,
): Stream["calls"] {
  const recent = (calls[call] ?? []).filter((time) => now - time < DAY);
  const most = MOST_CALLS[call];
  if (recent.length >= most) {
    throw limitExceeded(
      `${operation} on stream ${name} exceeds the limit of ${most} calls in a rolling 24 hour period.`,
    );
  }
  return { ...calls, [call]: [...recent, now] };
}
