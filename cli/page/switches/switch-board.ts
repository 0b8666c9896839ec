import type { Lab } from "../../../checks";
import { CannotAnswer, type FlowSource, type PageProtocol, type PageSeat } from "../../../local";
import type { OpenLab } from "../../steps/lab-context";
import { lookingFor, readObject } from "../object-calls";
import { SWITCHES } from "./index";
import type { KeptRun, KeptRuns } from "./kept-runs";
import { Run, runView, wordsOf } from "./run";
import type { Seen, Switch, SwitchTools } from "./switch";

/** Whoever waits for something to compare is not kept waiting for ever. */
const LONGEST_WAIT_MS = 15 * 60_000;
/** How long flipping or undoing may take: AWS stops an instance within two minutes. */
const LONGEST_CHANGE_MS = 120_000;
/** How often it is looked whether there is something to compare. */
const ROUND_MS = 1_000;

export interface BoardParts {
  flows: FlowSource;
  open(seat: PageSeat): Promise<OpenLab>;
  faults(seat: PageSeat): SwitchTools["fault"];
  kept: KeptRuns;
  /** Something is different at a seat, by its id. */
  told(seat: string): void;
  now(): number;
}

/** The switches of all seats: what is on, what was guessed, and what came of it. */
export class SwitchBoard {
  private readonly runs = new Map<string, Run>();

  constructor(private readonly parts: BoardParts) {}

  show(seat: PageSeat): PageProtocol.SwitchView[] {
    const hasFaults = this.parts.faults(seat) !== undefined;
    return SWITCHES.map(({ flip: _, compare: __, undoKept: ___, needsFaults, once: ____, ...view }) => {
      const run = this.runs.get(nameOf(seat, view.id))?.view;
      return {
        ...view,
        ...(needsFaults &&
          !hasFaults && { unavailable: "Only the local cloud can be made to fail on demand." }),
        ...(run && { run: { ...run } }),
      };
    });
  }

  /**
   * Flips a switch. It undoes itself when its time is over.
   * @throws CannotAnswer when there is no such switch, it is on already, or the guess is none of its guesses
   */
  async flip(
    seat: PageSeat,
    wish: PageProtocol.SeatCalls["flip"]["input"],
  ): Promise<PageProtocol.SwitchView[]> {
    const one = findSwitch(wish.switch);
    const name = nameOf(seat, one.id);
    if (this.runs.get(name)?.view.undone === false) throw new CannotAnswer("It is on already.", 409);
    if (!one.guesses.some(({ id }) => id === wish.guess)) throw new CannotAnswer("Predict first.");
    const choice = wish.choice ?? one.choices[0]?.id ?? "";
    if (one.choices.length > 0 && !one.choices.some(({ id }) => id === choice)) {
      throw new CannotAnswer(`${one.title} has no choice ${choice}.`);
    }
    const view = runView(one, this.parts.now(), wish.guess, choice);
    const run = new Run(seat, one, view, this.parts.flows.flow(seat).view());
    this.runs.set(name, run);
    try {
      await run.flip(async () => one.flip(await this.tools(run)));
    } catch (error) {
      await this.giveUp(run, error);
      return this.show(seat);
    }
    if (one.seconds > 0) run.timer = setTimeout(() => void this.end(run), one.seconds * 1000).unref();
    else await this.end(run);
    void this.watch(run);
    return this.show(seat);
  }

  /** Undoes a switch before its time is over. */
  async undo(
    seat: PageSeat,
    { switch: id }: PageProtocol.SeatCalls["undo"]["input"],
  ): Promise<PageProtocol.SwitchView[]> {
    const run = this.runs.get(nameOf(seat, findSwitch(id).id));
    if (run) await this.end(run);
    return this.show(seat);
  }

  /** Undoes whatever is on: nothing outlives the page. */
  async stop(): Promise<void> {
    await Promise.all([...this.runs.values()].map((run) => this.undoRun(run)));
  }

  /**
   * Undoes what an earlier process has left on: one that was killed undoes nothing.
   * @param seats that are deployed; what belongs to others stays for whoever shows them
   */
  async recover(seats: readonly PageSeat[]): Promise<void> {
    await Promise.all(
      this.parts.kept.all().map(async (kept) => {
        const seat = seats.find(({ id }) => id === kept.seat);
        const one = SWITCHES.find(({ id }) => id === kept.switch);
        if (!seat || !one) return;
        if (seat.stream === kept.stream) await this.undoKept(seat, one, kept);
        else this.parts.kept.drop(kept.seat, kept.switch);
      }),
    );
  }

  private async undoKept(seat: PageSeat, one: Switch, { run: known, memo }: KeptRun): Promise<void> {
    const trouble = "The page's server ended while it was on, so nothing was compared.";
    const view: PageProtocol.RunView = { ...known, state: "done", undone: false, trouble };
    const run = new Run(seat, one, view, this.parts.flows.flow(seat).view());
    this.runs.set(nameOf(seat, one.id), run);
    await run.flip(async () => async () => one.undoKept?.(await this.labOf(seat), memo));
    await this.end(run);
  }

  private async labOf(seat: PageSeat): Promise<Lab> {
    return lookingFor(await this.parts.open(seat), AbortSignal.timeout(LONGEST_CHANGE_MS));
  }

  private async tools(run: Run): Promise<SwitchTools> {
    const { seat, one, view, mark } = run;
    const { at, guess, choice = "", until } = view;
    const fault = this.parts.faults(seat);
    const keep = (memo: object): void => {
      const known = { at, guess, until, ...(choice !== "" && { choice }) };
      this.parts.kept.keep({ seat: seat.id, stream: seat.stream, switch: one.id, run: known, memo });
      run.memo = memo;
    };
    return { lab: await this.labOf(seat), choice, mark, keep, ...(fault && { fault }) };
  }

  /** What failed may have been done all the same: an answer can be lost on its way. */
  private async giveUp({ seat, one, view, memo }: Run, error: unknown): Promise<void> {
    view.state = "failed";
    view.trouble = wordsOf(error);
    if (memo) {
      try {
        await one.undoKept?.(await this.labOf(seat), memo);
        this.parts.kept.drop(seat.id, one.id);
      } catch {
        // It stays written down, for the next who serves the page.
      }
    }
    view.undone = true;
  }

  private async end(run: Run): Promise<void> {
    await this.undoRun(run);
    this.parts.told(run.seat.id);
  }

  private async undoRun(run: Run): Promise<void> {
    if (await run.undo(this.parts.now())) this.parts.kept.drop(run.seat.id, run.one.id);
  }

  /** Looks until there is something to compare. */
  private async watch(run: Run): Promise<void> {
    const { one, seat } = run;
    while (run.view.outcome === undefined && this.parts.now() < run.view.until + LONGEST_WAIT_MS) {
      await new Promise((resolve) => setTimeout(resolve, ROUND_MS).unref());
      const outcome = await Promise.resolve(one.compare(this.seen(run))).catch(() => undefined);
      if (outcome) run.view.outcome = outcome;
      if (outcome && one.once) await this.end(run);
    }
    if (!run.view.outcome) run.view.trouble ??= "Nothing came within a quarter of an hour to compare with.";
    if (run.view.state === "running") run.view.state = "done";
    this.parts.told(seat.id);
  }

  private seen({ seat, before, view, mark, undoneAt }: Run): Seen {
    return {
      ...{ before, mark, at: view.at, clock: this.parts.now(), undone: undoneAt, choice: view.choice ?? "" },
      now: this.parts.flows.flow(seat).view(),
      lines: async (key) => {
        const open = await this.parts.open(seat);
        return (await readObject(open, { key }, AbortSignal.timeout(30_000))).lines;
      },
    };
  }
}

const nameOf = ({ id }: PageSeat, one: string): string => `${id} ${one}`;

function findSwitch(id: unknown): Switch {
  const one = SWITCHES.find((known) => known.id === id);
  if (one) return one;
  throw new CannotAnswer(`There is no switch ${id}.`, 404);
}
