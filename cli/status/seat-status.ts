import type { Spent } from "../cost/spent";
import type { ClassSeat } from "../seats/class-seats";

/** How the lines of a seat fare. */
export interface Lines {
  /** Made and acknowledged, as the generators' last heartbeats tell. */
  made: number;
  sent: number;
  /** Reckoned from the share of records that were delivered: a record holds many lines. Absent before metrics are there. */
  delivered?: number;
}

/** How far a student is, by the notebook on this machine. */
export interface Progress {
  passed: number;
  of: number;
  /** Minutes since the newest step that is open was begun; absent where none is. */
  stuck?: number;
}

/** Everything that is known of one seat. */
export interface SeatStatus extends Omit<ClassSeat, "stack"> {
  /** Seconds since the last heartbeat, of the generator that has been silent longest; absent where there was none. */
  heartbeat?: number;
  lines?: Lines;
  /** Objects below `errors/`; a thousand means a thousand or more. */
  failed?: number;
  /** Seconds since the newest object; absent where none came in the last two hours. */
  object?: number;
  progress: Progress;
  spent?: Spent;
  /** What could not be looked at, and why. */
  problems: readonly string[];
}
