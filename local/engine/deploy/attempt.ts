import { isAwsError } from "../../core/errors";
import { type ResourceContext, ResourceFailure, type Standing } from "../../core/resource-type";
import { failureReason, isConflict } from "./failure-reason";
import { Interrupted, type Run } from "./run";
import { tellBroken } from "./tell-broken";

/** How a call of a handler ended. */
export type Attempt<T> =
  | { value: T; reason?: undefined; conflict?: undefined }
  | { value?: undefined; reason: string; conflict: boolean };

/**
 * Calls a handler and words its failure.
 * @param cancelled reason of a resource that was given up
 * @throws Interrupted when the process stops; nothing is known of the outcome then
 */
export async function attempt<T>(
  run: Run,
  token: string,
  cancelled: string,
  work: () => Promise<T>,
): Promise<Attempt<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (run.stopping.aborted) throw new Interrupted("the process stops");
    const worded = isAwsError(error) || error instanceof ResourceFailure;
    if (run.cancelled.signal.aborted && !worded) return { reason: cancelled, conflict: false };
    if (!worded) tellBroken(run.engine, error);
    return { reason: failureReason(error, token), conflict: isConflict(error) };
  }
}

/** @returns the reason with what the resource itself says, when its type can ask it */
export async function explained(
  reason: string,
  explain: ((standing: Standing, context: ResourceContext) => Promise<string | undefined>) | undefined,
  standing: Standing,
  context: ResourceContext,
): Promise<string> {
  const words = await explain?.(standing, context).catch(() => undefined);
  return words ? `${reason}. ${words}` : reason;
}
