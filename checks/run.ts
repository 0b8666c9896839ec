import { randomBytes } from "node:crypto";
import type { Attempt, Begun, Lab, Point, Step } from "./step";

/** How long a step may look, and ready itself. */
const CHECK_SECONDS = 60;
const BEGIN_SECONDS = 30;

/** How a step stands. */
export interface Result {
  /** Id of the step. */
  readonly step: string;
  readonly passed: boolean;
  readonly points: readonly Point[];
  /** Points met, of all. */
  readonly score: { readonly met: number; readonly of: number };
  /** When it was looked at, milliseconds since 1970. */
  readonly at: number;
}

/** What a step is given besides the signal, which the runner makes. */
export type Surroundings = Omit<Lab, "signal"> & { readonly signal?: AbortSignal };

/**
 * Looks whether a step is done. Never rejects: what goes wrong is a red point with the error's own words.
 * @param seconds how long it may take
 */
export async function checkStep(
  step: Step,
  surroundings: Surroundings,
  attempt: Attempt,
  seconds = CHECK_SECONDS,
): Promise<Result> {
  const points = await look(step, surroundings, attempt, seconds);
  const met = points.filter((point) => point.met).length;
  return {
    step: step.id,
    passed: met > 0 && met === points.length,
    points,
    score: { met, of: points.length },
    at: surroundings.now(),
  };
}

async function look(
  step: Step,
  surroundings: Surroundings,
  attempt: Attempt,
  seconds: number,
): Promise<readonly Point[]> {
  const { begun } = attempt;
  if (!begun) return [notBegun(step)];
  try {
    return await within(seconds, surroundings, (lab) => step.check(lab, { ...attempt, begun }));
  } catch (error) {
    return [failed(error)];
  }
}

/**
 * Begins a step anew: issues a nonce that nobody can know before.
 * @throws NotReady when it cannot be begun yet; whatever a client throws
 */
export async function beginStep(step: Step, surroundings: Surroundings): Promise<Begun> {
  const facts = (await within(BEGIN_SECONDS, surroundings, async (lab) => step.begin?.(lab))) ?? {};
  return { at: surroundings.now(), nonce: randomBytes(8).toString("hex"), facts };
}

/** Hands over a signal that aborts when time is over, and does not wait longer than that for whoever ignores it. */
async function within<T>(
  seconds: number,
  surroundings: Surroundings,
  work: (lab: Lab) => Promise<T>,
): Promise<T> {
  const limit = AbortSignal.timeout(seconds * 1000);
  const signal = surroundings.signal ? AbortSignal.any([surroundings.signal, limit]) : limit;
  signal.throwIfAborted();
  let stop: () => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work({ ...surroundings, signal }), over]);
  } catch (error) {
    // A client says only that it was aborted, not why.
    throw limit.aborted ? limit.reason : error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

const notBegun = ({ id, title }: Step): Point => ({
  what: `Step ${id} (${title}) has been begun.`,
  met: false,
  told: "Nothing has been done yet.",
  hint: `lab begin SEAT ${id} tells what to do.`,
});

function failed(error: unknown): Point {
  const { name = "Error", message = String(error) } = Object(error) as Partial<Error>;
  const late = name === "TimeoutError";
  return {
    what: "The lab can be looked at.",
    met: false,
    told: late ? "It took too long to answer." : `${name}: ${message}`,
    hint: late
      ? "Look again in a minute; if it stays so, tell your instructor."
      : "If the words do not help, show them to your instructor.",
  };
}
