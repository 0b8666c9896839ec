/** All that can happen in the generator that anyone should hear of. report/print.ts has a sentence for each. */
export type Happening =
  | { kind: "started"; seat: string; host: string; next: number; start: string }
  /** Lines of an earlier process that were not acknowledged: made again, or found in the spool. */
  | { kind: "resumed"; remade: number; spooled: number }
  /** The schedule began anew, because the machine was asleep or its clock was set. */
  | { kind: "schedule-renewed"; jumpMs: number; next: number }
  | { kind: "first-batch-acknowledged" }
  /** Once for each change of the reason; what was refused is kept and sent again. */
  | { kind: "refused"; reason: string; message: string; advice: string }
  | { kind: "accepted-again"; failedCalls: number }
  | { kind: "spool-cut"; segment: string; bytes: number }
  /** Neither memory nor disk takes more: lines are made later, which the lag shows. */
  | { kind: "spool-full"; bytes: number }
  | { kind: "disk-failed"; what: string; message: string }
  | { kind: "heartbeat"; heartbeat: Heartbeat }
  | { kind: "heartbeat-log-failed"; message: string }
  | { kind: "readiness-failed"; message: string }
  | { kind: "stopping"; why: string }
  | { kind: "stopped"; sent: number; kept: number };

export type Emit = (happening: Happening) => void;

/** How a generator fares. Numbers of lines count its whole life, restarts included. */
export interface Heartbeat {
  host: string;
  seat: string;
  /** When the schedule at hand began, and with which sequence: what regenerates its lines. */
  start: string;
  first: number;
  rate: number;
  /** Lines made, which is the sequence of the next one. */
  made: number;
  /** Lines acknowledged by what they are put to: the stream, or the disk with the log file. */
  sent: number;
  /** Lines that wait in memory, and on disk. */
  buffered: number;
  spooled: number;
  /** Since this process began: entries that came back with an ErrorCode, and calls that failed as a whole. */
  failedEntries: number;
  failedCalls: number;
  /** Why the last call or entry failed, if the stream did not take everything since. */
  reason: string | null;
  /** By how much the next line is overdue: 0 while the generator keeps up with its schedule. */
  lagMs: number;
  /** Of a generator that writes a file: how often its process has set the file aside. */
  rotations?: number;
}
