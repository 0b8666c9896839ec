import { setTimeout as pause } from "node:timers/promises";
import { classStatus, type StatusRun } from "./class-status";
import type { SeatStatus } from "./seat-status";

/** Milliseconds from one look to the next: heartbeats come every ten seconds. */
const EVERY = 10_000;

/** Looks again and again until the signal aborts, and shows each time how it stands. */
export async function watchStatus(
  run: StatusRun,
  show: (seats: readonly SeatStatus[]) => void,
  every = EVERY,
): Promise<void> {
  while (!run.signal.aborted) {
    const seats = await classStatus(run).catch((error: unknown) => {
      if (run.signal.aborted) return undefined;
      throw error;
    });
    if (seats !== undefined && !run.signal.aborted) show(seats);
    await pause(every, undefined, { signal: run.signal }).catch(() => undefined);
  }
}
