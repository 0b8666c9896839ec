import { tooManyRequests } from "../errors";

/** Invocations that an account runs at once in a Region. */
export const ACCOUNT_LIMIT = 1000;

/** Of these, functions without a reservation always keep some. */
export const UNRESERVED_MINIMUM = 100;

/** Counts the invocations that run, and refuses those beyond the limits. */
export class Concurrency {
  private readonly running = new Map<string, number>();
  private unreserved = 0;

  /**
   * @param name of the function
   * @param reserved its reservation, if it has one
   * @param reservedInAll sum of the reservations of all functions
   * @returns what ends the count
   * @throws AwsError TooManyRequestsException
   */
  enter(name: string, reserved: number | undefined, reservedInAll: number): () => void {
    const own = this.running.get(name) ?? 0;
    if (reserved !== undefined && own >= reserved)
      throw tooManyRequests("ReservedFunctionConcurrentInvocationLimitExceeded");
    if (reserved === undefined && this.unreserved >= ACCOUNT_LIMIT - reservedInAll)
      throw tooManyRequests("ConcurrentInvocationLimitExceeded");
    this.running.set(name, own + 1);
    if (reserved === undefined) this.unreserved++;
    return () => {
      const left = (this.running.get(name) ?? 1) - 1;
      if (left === 0) this.running.delete(name);
      else this.running.set(name, left);
      if (reserved === undefined) this.unreserved--;
    };
  }
}
