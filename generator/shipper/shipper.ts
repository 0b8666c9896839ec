import type { Clock } from "../clock";
import { Deadline } from "../deadline";
import type { Emit } from "../happenings";
import { Backoff } from "./backoff";
import type { Outlet, PutOutcome, Refusal } from "./outlet";
import type { Pack } from "./pack";
import type { PackQueue } from "./queue";
import { adviceFor, refusalOf } from "./refusal";

/** A call that takes longer is given up, and its records are sent again. */
const CALL_MS = 30_000;
const LATE: Refusal = { reason: "TimeoutError", message: `no answer within ${CALL_MS / 1000} s` };

/** What the shipper notes, as the journal keeps it. */
export interface Notes {
  hand(to: number): void;
  acknowledge(packs: readonly Pack[], now: number): void;
}

/**
 * Sends packs, one call after the other, until the outlet has them: what it refuses comes first in the next call, after
 * a wait. Nothing is ever dropped; what is left when the shipper gives up stays in the queue.
 */
export class Shipper {
  /** Since this process began. */
  failedEntries = 0;
  failedCalls = 0;
  /** Lines of the call under way. */
  inFlight = 0;
  #reason: string | null = null;
  #failedInARow = 0;
  #isFinishing = false;
  #hasAcknowledged = false;
  #wake: () => void = () => undefined;
  #call: Deadline | undefined;
  readonly #giveUp = new AbortController();
  readonly #backoff: Backoff;

  constructor(
    private readonly outlet: Outlet,
    private readonly queue: PackQueue,
    private readonly notes: Notes,
    private readonly clock: Clock,
    random: () => number,
    private readonly emit: Emit,
  ) {
    this.#backoff = new Backoff(random);
  }

  /** Why the outlet refused something last, null once it took everything again. */
  get reason(): string | null {
    return this.#reason;
  }

  /** What the outlet tells of itself. */
  get facts(): Outlet["facts"] {
    return this.outlet.facts;
  }

  /** Says that the queue has something. */
  wake(): void {
    this.#wake();
  }

  /** Says that nothing more will come: run returns once all is sent. */
  finish(): void {
    this.#isFinishing = true;
    this.#wake();
  }

  /** Ends the call or the wait under way: run returns at once. */
  giveUp(): void {
    this.#giveUp.abort();
    this.#call?.abort();
    this.#wake();
  }

  async run(): Promise<void> {
    while (!this.#giveUp.signal.aborted) {
      const batch = this.queue.take();
      if (batch.length > 0) await this.#ship(batch);
      else if (this.#isFinishing) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async #ship(batch: Pack[]): Promise<void> {
    this.inFlight = batch.reduce((sum, { lines }) => sum + lines, 0);
    const outcomes = await this.#put(batch);
    const refused = batch.filter((_, index) => outcomes[index] !== undefined);
    const taken = batch.filter((_, index) => outcomes[index] === undefined);
    this.inFlight = 0;
    this.queue.giveBack(refused);
    if (taken.length > 0) this.#settle(taken);
    const refusal = outcomes.find((outcome) => outcome !== undefined);
    if (refusal) await this.#waitAfter(refusal);
    else this.#recover();
  }

  /** @returns an outcome for each pack; those of a call that failed as a whole are all the same */
  async #put(batch: readonly Pack[]): Promise<PutOutcome[]> {
    const deadline = new Deadline(this.clock, CALL_MS);
    this.#call = deadline;
    try {
      this.notes.hand(Math.max(...batch.map(({ first, lines }) => first + lines)));
      const data = batch.map((pack) => pack.data);
      const outcomes = await this.outlet.put(data, deadline.signal);
      this.failedEntries += outcomes.filter((outcome) => outcome !== undefined).length;
      return outcomes;
    } catch (error) {
      if (!this.#giveUp.signal.aborted) this.failedCalls++;
      const refusal = deadline.isExpired ? LATE : refusalOf(error);
      return batch.map(() => refusal);
    } finally {
      deadline.end();
    }
  }

  #settle(taken: readonly Pack[]): void {
    this.notes.acknowledge(taken, this.clock.now());
    for (const pack of taken) this.queue.settle(pack);
    if (!this.#hasAcknowledged) this.emit({ kind: "first-batch-acknowledged" });
    this.#hasAcknowledged = true;
  }

  async #waitAfter({ reason, message }: Refusal): Promise<void> {
    if (this.#giveUp.signal.aborted) return;
    this.#failedInARow++;
    if (reason !== this.#reason) {
      this.emit({ kind: "refused", reason, message, advice: adviceFor(reason, this.outlet.advice) });
    }
    this.#reason = reason;
    await this.clock.wait(this.#backoff.next(), this.#giveUp.signal);
  }

  #recover(): void {
    if (this.#reason !== null) this.emit({ kind: "accepted-again", failedCalls: this.#failedInARow });
    this.#reason = null;
    this.#failedInARow = 0;
    this.#backoff.reset();
  }
}
