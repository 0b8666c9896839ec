import { randomBytes } from "node:crypto";
import type { PageProtocol, PageSeat } from "../../../local";
import type { Switch } from "./switch";

type Undo = (() => Promise<void>) | undefined;

/** A switch that was flipped, and how it is undone. */
export class Run {
  readonly mark = randomBytes(4).toString("hex");
  /** What was written down for whoever undoes it when this process cannot. */
  memo: object | undefined;
  undoneAt: number | undefined;
  /** Undoes it when its time is over. */
  timer: NodeJS.Timeout | undefined;
  private flipped: Promise<Undo> = Promise.resolve(undefined);

  constructor(
    readonly seat: PageSeat,
    readonly one: Switch,
    readonly view: PageProtocol.RunView,
    readonly before: PageProtocol.FlowView,
  ) {}

  /** Flips it; what undoes it is known when that is over. @throws what the flip throws */
  async flip(work: () => Promise<Undo>): Promise<void> {
    this.flipped = work();
    await this.flipped;
  }

  /**
   * Undoes it, once; a flip that is still on its way is waited for.
   * @returns whether it is as it was before
   */
  async undo(now: number): Promise<boolean> {
    if (this.undoneAt !== undefined || this.view.undone) return false;
    this.undoneAt = now;
    clearTimeout(this.timer);
    let isUndone = true;
    try {
      const undo = await this.flipped.catch(() => undefined);
      await undo?.();
    } catch (error) {
      isUndone = false;
      this.view.trouble = `It could not be undone: ${wordsOf(error)}`;
    }
    this.view.undone = true;
    return isUndone;
  }
}

/** @returns how a run is shown that begins at a moment */
export function runView(
  one: Pick<Switch, "seconds" | "choices">,
  at: number,
  guess: string,
  choice: string,
): PageProtocol.RunView {
  return {
    ...{ at, state: "running", guess, until: at + one.seconds * 1000, undone: false },
    ...(one.choices.length > 0 && { choice }),
  };
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
