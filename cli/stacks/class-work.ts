import type { LabError } from "../lab-error";
import type { Target } from "../target";
import { stopperOf } from "./explain";
import type { News, Outcome } from "./outcome";
import { pooled } from "./pool";

/** One stack that something is to be done with. */
export interface Item {
  stack: string;
  /** Seat id, or `shared`. */
  seat: string;
}

export interface ClassWorkOptions {
  target: Target;
  concurrency: number;
  jitter: number;
  /** Of the user. */
  signal: AbortSignal;
  told(news: News): void;
  /** Milliseconds since 1970. */
  now(): number;
}

type Ended = Pick<Outcome, "what" | "reason" | "fix">;

/**
 * The work on the stacks of a class: some at once, each for itself, so that one that fails leaves the others alone; and all at an
 * end when something happens that would befall every other request as well.
 */
export class ClassWork {
  private readonly stop = new AbortController();
  /** What ended all the work before its time. */
  stopper: LabError | undefined;
  /** Aborts when the user or a stopper ends the work. */
  readonly signal: AbortSignal;

  constructor(private readonly options: ClassWorkOptions) {
    this.signal = AbortSignal.any([options.signal, this.stop.signal]);
  }

  /** @returns how it went with each, in the order of the items */
  async all<I extends Item>(
    items: readonly I[],
    work: (item: I, doing: (what: string) => void) => Promise<Ended>,
  ): Promise<Outcome[]> {
    const { concurrency, jitter } = this.options;
    const outcomes = await pooled(items, { concurrency, jitter, signal: this.signal }, (item) =>
      this.one(item, work),
    );
    return outcomes.map((outcome, index) => outcome ?? notBegun(items[index] as I));
  }

  private async one<I extends Item>(
    item: I,
    work: (item: I, doing: (what: string) => void) => Promise<Ended>,
  ): Promise<Outcome> {
    const { told, now } = this.options;
    const { stack, seat } = item;
    const begun = now();
    const doing = (what: string): void => told({ stack, seat, doing: what });
    const ended = await work(item, doing).catch((error: unknown) => this.explain(error));
    const outcome = { stack, seat, ...ended, seconds: (now() - begun) / 1000 };
    told({ stack, seat, doing: outcome.what, outcome });
    return outcome;
  }

  /** CloudFormation goes on with what it has begun, whatever becomes of the command. */
  private explain(error: unknown): Ended {
    const stopper = stopperOf(error, this.options.target);
    if (stopper && !this.stopper && !this.signal.aborted) {
      this.stopper = stopper;
      this.stop.abort(stopper);
    }
    if (stopper || this.signal.aborted) return { what: "under way" };
    return { what: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

export const notBegun = ({ stack, seat }: Item): Outcome => ({ stack, seat, what: "not begun", seconds: 0 });
