import { randomBytes } from "node:crypto";
import { CannotAnswer, type FlowSource, type PageProtocol, type PageSeat } from "../../../local";
import type { OpenLab } from "../../steps/lab-context";
import { lookingFor, readObject } from "../object-calls";
import { SWITCHES } from "./index";
import type { Seen, Switch, SwitchTools } from "./switch";

/** Whoever waits for something to compare is not kept waiting for ever. */
const LONGEST_WAIT_MS = 15 * 60_000;
/** How often it is looked whether there is something to compare. */
const ROUND_MS = 1_000;

interface Run {
  readonly view: PageProtocol.RunView;
  readonly mark: string;
  readonly before: PageProtocol.FlowView;
  undo: (() => Promise<void>) | undefined;
  undoneAt: number | undefined;
  timer: NodeJS.Timeout | undefined;
}

export interface BoardParts {
  flows: FlowSource;
  open(seat: PageSeat): Promise<OpenLab>;
  faults(seat: PageSeat): SwitchTools["fault"];
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
    return SWITCHES.map(({ flip: _, compare: __, needsFaults, once: ___, ...view }) => {
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
    const run = this.begin(seat, one, wish.guess, choice);
    this.runs.set(name, run);
    try {
      run.undo = await one.flip(await this.tools(seat, choice, run.mark));
    } catch (error) {
      run.view.state = "failed";
      run.view.undone = true;
      run.view.trouble = wordsOf(error);
      return this.show(seat);
    }
    if (one.seconds > 0) run.timer = setTimeout(() => void this.end(seat, run), one.seconds * 1000).unref();
    else await this.end(seat, run);
    void this.watch(seat, one, run);
    return this.show(seat);
  }

  /** Undoes a switch before its time is over. */
  async undo(
    seat: PageSeat,
    { switch: id }: PageProtocol.SeatCalls["undo"]["input"],
  ): Promise<PageProtocol.SwitchView[]> {
    const run = this.runs.get(nameOf(seat, findSwitch(id).id));
    if (run) await this.end(seat, run);
    return this.show(seat);
  }

  /** Undoes whatever is on: nothing outlives the page. */
  async stop(): Promise<void> {
    const ends = [...this.runs.values()].map((run) => undo(run, this.parts.now()));
    await Promise.all(ends);
  }

  private begin(seat: PageSeat, one: Switch, guess: string, choice: string): Run {
    const at = this.parts.now();
    return {
      view: {
        ...{ at, state: "running", guess, until: at + one.seconds * 1000, undone: false },
        ...(one.choices.length > 0 && { choice }),
      },
      mark: randomBytes(4).toString("hex"),
      before: this.parts.flows.flow(seat).view(),
      ...{ undo: undefined, undoneAt: undefined, timer: undefined },
    };
  }

  private async tools(seat: PageSeat, choice: string, mark: string): Promise<SwitchTools> {
    const lab = lookingFor(await this.parts.open(seat), AbortSignal.timeout(120_000));
    const fault = this.parts.faults(seat);
    return { lab, choice, mark, ...(fault && { fault }) };
  }

  private async end(seat: PageSeat, run: Run): Promise<void> {
    await undo(run, this.parts.now());
    this.parts.told(seat.id);
  }

  /** Looks until there is something to compare. */
  private async watch(seat: PageSeat, one: Switch, run: Run): Promise<void> {
    while (run.view.outcome === undefined && this.parts.now() < run.view.until + LONGEST_WAIT_MS) {
      await new Promise((resolve) => setTimeout(resolve, ROUND_MS).unref());
      const outcome = await Promise.resolve(one.compare(this.seen(seat, run))).catch(() => undefined);
      if (outcome) run.view.outcome = outcome;
      if (outcome && one.once) await this.end(seat, run);
    }
    if (!run.view.outcome) run.view.trouble ??= "Nothing came within a quarter of an hour to compare with.";
    if (run.view.state === "running") run.view.state = "done";
    this.parts.told(seat.id);
  }

  private seen(seat: PageSeat, { before, view, mark, undoneAt }: Run): Seen {
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

/** Does what undoes a run, once. */
async function undo(run: Run, now: number): Promise<void> {
  if (run.undoneAt !== undefined || run.view.undone) return;
  run.undoneAt = now;
  clearTimeout(run.timer);
  try {
    await run.undo?.();
  } catch (error) {
    run.view.trouble = `It could not be undone: ${wordsOf(error)}`;
  }
  run.view.undone = true;
}

const nameOf = ({ id }: PageSeat, one: string): string => `${id} ${one}`;

function findSwitch(id: unknown): Switch {
  const one = SWITCHES.find((known) => known.id === id);
  if (one) return one;
  throw new CannotAnswer(`There is no switch ${id}.`, 404);
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
