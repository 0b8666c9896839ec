import { setTimeout as pause } from "node:timers/promises";
import { stepsOf } from "../../checks";
import type { PageSeat } from "../../local";
import { check, openSteps } from "../steps/check";
import type { OpenLab } from "../steps/lab-context";
import type { SeatDirectory } from "./seat-directory";

/** AWS tells nobody when an object arrives, so it is asked again and again. */
const ROUND_MS = 3_000;

/** Looks at the steps of seats that somebody looks at: one round for a seat, however many look. */
export class SeatWatch {
  private readonly watched = new Map<string, number>();

  /**
   * @param told is handed the id of a seat whose steps stand differently
   * @param roundMs how long it waits between two looks
   */
  constructor(
    private readonly directory: SeatDirectory,
    private readonly told: (seat: string) => void,
    private readonly roundMs = ROUND_MS,
  ) {}

  /** @param signal aborts when this one looks no more */
  add(seat: PageSeat, signal: AbortSignal): void {
    if (signal.aborted) return;
    const others = this.watched.get(seat.id) ?? 0;
    this.watched.set(seat.id, others + 1);
    signal.addEventListener("abort", () => this.leave(seat.id), { once: true });
    if (others === 0) void this.run(seat);
  }

  private leave(id: string): void {
    const left = (this.watched.get(id) ?? 1) - 1;
    if (left === 0) this.watched.delete(id);
    else this.watched.set(id, left);
  }

  private async run(seat: PageSeat): Promise<void> {
    let known = "";
    while (this.watched.has(seat.id)) {
      try {
        const open = await this.directory.open(seat);
        await look(open);
        const news = JSON.stringify(open.notebook.read().steps);
        if (known !== "" && news !== known) this.told(seat.id);
        known = news;
      } catch {
        // A seat that is being deployed or destroyed cannot be looked at; the page says so when it asks.
      }
      await pause(this.roundMs, undefined, { ref: false });
    }
  }
}

/** Steps that are begun and not passed. */
async function look(open: OpenLab): Promise<void> {
  const own = stepsOf(open.lab.seat);
  for (const step of openSteps(open)) {
    if (own.includes(step) && open.notebook.step(step.id).begun) await check(open, step);
  }
}
