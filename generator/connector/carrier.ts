import type { Clock } from "../clock";
import { Deadline } from "../deadline";
import { Backoff } from "../shipper/backoff";
import type { Outlet, PutOutcome, Refusal } from "../shipper/outlet";
import { adviceFor, refusalOf } from "../shipper/refusal";
import type { EmitConnector } from "./happenings";
import { callsOf, recordsOf } from "./records";

/** A call that takes longer is given up, and its records are put again. */
const CALL_MS = 5_000;
const LATE: Refusal = { reason: "TimeoutError", message: `no answer within ${CALL_MS / 1000} s` };

/** Longest wait, below the time in which a member of a group has to say that it lives. */
const LONGEST_WAIT_MS = 3_000;

/** The carrier was told to stop before the stream had everything. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** Puts messages to a delivery stream until it has them: what it refuses, and nothing else, goes again after a wait. */
export class Carrier {
  messages = 0;
  records = 0;
  failedEntries = 0;
  failedCalls = 0;
  #reason: string | null = null;
  readonly #backoff: Backoff;

  constructor(
    private readonly outlet: Pick<Outlet, "put" | "limits" | "advice">,
    private readonly clock: Clock,
    random: () => number,
    private readonly emit: EmitConnector,
  ) {
    this.#backoff = new Backoff(random);
  }

  /** Why the stream refused something last, null once it took everything again. */
  get reason(): string | null {
    return this.#reason;
  }

  /**
   * @param values of messages, in their order
   * @param alive is called before each call and each wait, to tell the group that this member lives
   * @param stop gives it up
   * @returns once the stream has acknowledged all of them
   * @throws Stopped when it was told to; whatever `alive` throws
   */
  async carry(
    values: readonly (Buffer | null)[],
    alive: () => Promise<void>,
    stop: AbortSignal,
  ): Promise<void> {
    for (const call of callsOf(recordsOf(values), this.outlet.limits)) {
      let left = call;
      while (left.length > 0) {
        await alive();
        if (stop.aborted) throw new Stopped("told to stop");
        left = await this.#put(left, stop);
      }
    }
    this.messages += values.length;
  }

  /** @returns the records that the stream does not have */
  async #put(records: Buffer[], stop: AbortSignal): Promise<Buffer[]> {
    const outcomes = await this.#call(records, stop);
    const refused = records.filter((_, index) => outcomes[index] !== undefined);
    this.records += records.length - refused.length;
    const refusal = outcomes.find((outcome) => outcome !== undefined);
    if (refusal) await this.#waitAfter(refusal, stop);
    else this.#recover();
    return refused;
  }

  async #call(records: readonly Buffer[], stop: AbortSignal): Promise<PutOutcome[]> {
    const deadline = new Deadline(this.clock, CALL_MS);
    const abort = (): void => deadline.abort();
    stop.addEventListener("abort", abort, { once: true });
    try {
      const outcomes = await this.outlet.put(records, deadline.signal);
      this.failedEntries += outcomes.filter((outcome) => outcome !== undefined).length;
      return outcomes;
    } catch (error) {
      if (!stop.aborted) this.failedCalls++;
      const refusal = deadline.isExpired ? LATE : refusalOf(error);
      return records.map(() => refusal);
    } finally {
      deadline.end();
      stop.removeEventListener("abort", abort);
    }
  }

  async #waitAfter({ reason, message }: Refusal, stop: AbortSignal): Promise<void> {
    if (stop.aborted) return;
    if (reason !== this.#reason) {
      this.emit({ kind: "refused", reason, message, advice: adviceFor(reason, this.outlet.advice) });
    }
    this.#reason = reason;
    await this.clock.wait(Math.min(LONGEST_WAIT_MS, this.#backoff.next()), stop);
  }

  #recover(): void {
    if (this.#reason !== null) this.emit({ kind: "accepted-again" });
    this.#reason = null;
    this.#backoff.reset();
  }
}
