import { type SeatKind, stepsOf } from "../../checks";
import type { Notes } from "../steps/notebook";
import type { Progress } from "./seat-status";

const MINUTE = 60 * 1000;

/**
 * Tells how far a seat is by its notebook, the same that the student sees.
 * @param now milliseconds since 1970
 */
export function progressOf(seat: SeatKind, { steps }: Notes, now: number): Progress {
  const own = stepsOf(seat);
  const notes = own.flatMap(({ id }) => steps[id] ?? []);
  const open = notes.filter(
    ({ begun, passed, skipped }) => begun !== undefined && passed === undefined && skipped === undefined,
  );
  // Who has begun several steps is at work on the one that was begun last.
  const since = Math.max(...open.map(({ begun }) => begun?.at ?? 0));
  return {
    passed: notes.filter(({ passed }) => passed !== undefined).length,
    of: own.length,
    ...(open.length > 0 && { stuck: Math.max(0, Math.floor((now - since) / MINUTE)) }),
  };
}
