import type { Timetable } from "../events/schedule";
import type { Emit } from "../happenings";
import type { Pack } from "../shipper/pack";
import { Ledger, type LedgerEntry, readLedger } from "./ledger";
import { type Maker, type Plan, plan, timetable, withRun } from "./plan";
import { Ranges } from "./ranges";
import { StateError } from "./state-error";
import { loadState, type State, saveState } from "./state-file";

/**
 * What the generator must remember: its runs, which lines may have reached the stream, and which ones the stream
 * acknowledged. Survives kill -9: whatever is not known to be acknowledged is sent again.
 */
export class Journal {
  /** What this process has to do first. */
  readonly plan: Plan;
  readonly #maker: Maker;
  readonly #acknowledged: Ranges;
  readonly #ledger: Ledger;
  #state: State;
  /** Acknowledged, but not in the ledger yet, as the disk did not take it. */
  #unwritten: LedgerEntry[] = [];

  /**
   * @param sessionMs how long a session lasts; the one of a process that crashed goes on
   * @param spooled sequences that the spool holds
   * @throws StateError when the directory cannot be used or belongs to another generator
   */
  constructor(
    private readonly directory: string,
    maker: Maker,
    sessionMs: number,
    spooled: Ranges,
    now: number,
    private readonly emit: Emit,
  ) {
    const state = loadState(directory);
    if (state && (state.seat !== maker.seat || state.host !== maker.host)) {
      throw new StateError(
        `${directory} belongs to host ${state.host} of seat ${state.seat}, not to host ${maker.host} of seat ${maker.seat}. Give each generator a directory of its own.`,
      );
    }
    this.#maker = maker;
    this.#ledger = new Ledger(directory);
    this.#acknowledged = new Ranges(state?.acknowledged);
    for (const { first, lines } of readLedger(directory)) this.#acknowledged.add(first, first + lines);
    if (!state && this.#acknowledged.count + spooled.count > 0) {
      throw new StateError(
        `${directory} holds a ledger or a spool, but no state.json that tells what their lines are. Put it back, or move the directory away to begin with sequence 0 again.`,
      );
    }
    this.plan = plan(maker, state, this.#acknowledged, spooled, now);
    const goesOn = state && !state.session.ended && now < state.session.start + sessionMs;
    this.#state = {
      version: 1,
      seat: maker.seat,
      host: maker.host,
      runs: this.plan.runs,
      handed: state?.handed ?? 0,
      acknowledged: [...this.#acknowledged],
      session: { start: goesOn ? state.session.start : now, ended: false },
    };
    saveState(directory, this.#state);
  }

  /** When the session began: milliseconds since the epoch. */
  get sessionStart(): number {
    return this.#state.session.start;
  }

  /** The schedule at hand. */
  get timetable(): Timetable {
    return this.timetableOf(this.#state.runs.at(-1) ?? { first: 0, start: 0, rate: this.#maker.rate });
  }

  timetableOf(run: State["runs"][number]): Timetable {
    return timetable(this.#maker, run);
  }

  /** Lines that the stream acknowledged, each counted once. */
  get sent(): number {
    return this.#acknowledged.count;
  }

  isAcknowledged({ first, lines }: Pack): boolean {
    return this.#acknowledged.covers(first, first + lines);
  }

  /** Begins the schedule anew: lines from `next` on are due from now on. @returns the new schedule */
  renew(next: number, now: number): Timetable {
    this.#state = {
      ...this.#state,
      runs: withRun(this.#state.runs, { first: next, start: now, rate: this.#maker.rate }),
    };
    saveState(this.directory, this.#state);
    return this.timetable;
  }

  /**
   * Notes, before a call, that lines below `to` may reach the stream with it. A line that may have got out must not be
   * made differently after a crash.
   * @throws the errors of the file system; the call must not be made then
   */
  hand(to: number): void {
    if (to <= this.#state.handed) return;
    const state = { ...this.#state, handed: to, acknowledged: [...this.#acknowledged] };
    saveState(this.directory, state);
    this.#state = state;
  }

  /** Notes that the stream has these packs. A disk that is full costs duplicates after a crash, nothing else. */
  acknowledge(packs: readonly Pack[], now: number): void {
    const acknowledged = new Date(now).toISOString();
    for (const { first, lines, data } of packs) {
      this.#acknowledged.add(first, first + lines);
      this.#unwritten.push({ first, lines, bytes: data.length, acknowledged });
    }
    try {
      if (this.#ledger.isFull)
        saveState(this.directory, { ...this.#state, acknowledged: [...this.#acknowledged] });
      this.#ledger.append(this.#unwritten);
      this.#unwritten = [];
    } catch (error) {
      this.emit({ kind: "disk-failed", what: "write to the ledger", message: String(error) });
    }
  }

  /** Ends the session in good order. */
  close(): void {
    const session = { ...this.#state.session, ended: true };
    this.#state = { ...this.#state, session, acknowledged: [...this.#acknowledged] };
    saveState(this.directory, this.#state);
    this.#ledger.close();
  }
}
