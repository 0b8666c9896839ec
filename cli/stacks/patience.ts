import { isUnanswered } from "./explain";

/** What the SDK's retry middleware carries from one attempt to the next. */
interface RetryToken {
  getRetryCount(): number;
  /** Milliseconds. */
  getRetryDelay(): number;
}

/** What it tells of an attempt that failed. */
interface RetryErrorInfo {
  error?: Error;
  errorType: "TRANSIENT" | "THROTTLING" | "SERVER_ERROR" | "CLIENT_ERROR";
}

/** The first pause is at most this long; each one after it at most twice the one before. */
const BASE_MS = 200;
/** No pause is longer. */
const LONGEST_MS = 10_000;
/** A throttled request is sent so often: about three minutes, since AWS counts requests by the second. */
const THROTTLED = 40;
/** A request that met a broken connection or a failing server is sent so often. */
const BROKEN = 6;

/**
 * How long the SDK waits before it sends a request again, and when it gives up. The SDK's own strategies let all requests of a
 * client share one budget, which thirty stacks that are throttled at once have used up before any of them gets through; and their
 * pauses end before AWS's buckets are full again. Here each request waits for itself, a random part of an exponentially growing
 * pause, so that those that were refused together do not come back together.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export class Patience {
  /** @param random from 0 up to 1 */
  constructor(private readonly random: () => number = Math.random) {}

  async acquireInitialRetryToken(): Promise<RetryToken> {
    return tokenOf(0, 0);
  }

  /** @throws Error when there is no sense in sending it again */
  async refreshRetryTokenForRetry(token: RetryToken, info: RetryErrorInfo): Promise<RetryToken> {
    const count = token.getRetryCount() + 1;
    if (count >= attemptsFor(info)) throw new Error(`given up after ${count} attempts`);
    return tokenOf(count, this.random() * Math.min(LONGEST_MS, BASE_MS * 2 ** count));
  }

  /** There is no budget to give back to. */
  recordSuccess(): void {}
}

const tokenOf = (count: number, delay: number): RetryToken => ({
  getRetryCount: () => count,
  getRetryDelay: () => delay,
});

/** @returns how often such a request is sent at most */
function attemptsFor({ error, errorType }: RetryErrorInfo): number {
  if (errorType === "THROTTLING" || isThrottled(error)) return THROTTLED;
  if (errorType === "CLIENT_ERROR" || isRefused(error)) return 1;
  return BROKEN;
}

/** S3 and EC2 throttle with 503, which the SDK takes for a broken server. */
const isThrottled = (error: Error | undefined): boolean =>
  /^(SlowDown|RequestLimitExceeded|Throttling|ThrottlingException|TooManyRequestsException)$/.test(
    error?.name ?? "",
  );

/** Nobody listens there, or what was asked for is not modelled by the local cloud: to ask again does not help. */
const isRefused = (error: Error | undefined): boolean =>
  (error !== undefined && isUnanswered(error)) ||
  statusOf(error) === 501 ||
  error?.name === "InvalidSignatureException";

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode;
