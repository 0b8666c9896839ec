import type { Happening } from "../happenings";

/** Where a happening is told: problems go to stderr, the rest to stdout. */
export interface Printed {
  to: "stdout" | "stderr";
  line: string;
}

/** @returns what to print for a happening: heartbeats as JSON, for programs, the rest as sentences */
export function print(happening: Happening): Printed {
  if (happening.kind === "heartbeat") {
    return { to: "stdout", line: JSON.stringify({ heartbeat: happening.heartbeat }) };
  }
  return { to: isProblem(happening) ? "stderr" : "stdout", line: `generator: ${sentence(happening)}` };
}

const PROBLEMS: ReadonlySet<Happening["kind"]> = new Set([
  "refused",
  "spool-cut",
  "spool-full",
  "disk-failed",
  "heartbeat-log-failed",
  "readiness-failed",
]);

function isProblem({ kind }: Happening): boolean {
  return PROBLEMS.has(kind);
}

function sentence(happening: Exclude<Happening, { kind: "heartbeat" }>): string {
  switch (happening.kind) {
    case "started":
      return `started for seat ${happening.seat}, host ${happening.host}; the next line is ${happening.next}, the schedule is that of ${happening.start}`;
    case "resumed":
      return `goes on with what was left: ${happening.remade} lines made again, ${happening.spooled} in the spool`;
    case "schedule-renewed":
      return `the clock jumped by ${Math.round(happening.jumpMs / 1000)} s; lines from ${happening.next} on are due from now`;
    case "first-batch-acknowledged":
      return "first batch acknowledged";
    case "refused":
      return `lines do not get through, they are kept: ${happening.reason}: ${happening.message}. ${happening.advice}`;
    case "accepted-again":
      return `lines get through again, after ${happening.failedCalls} calls that failed`;
    case "spool-cut":
      return `cut ${happening.bytes} bytes off ${happening.segment}, which a crash left unfinished; their lines are made again`;
    case "spool-full":
      return `memory and spool are full (${happening.bytes} bytes on disk); lines are made late from now on`;
    case "disk-failed":
      return `cannot ${happening.what}: ${happening.message}`;
    case "heartbeat-log-failed":
      return `heartbeats do not reach the log group: ${happening.message}`;
    case "readiness-failed":
      return `systemd was not told that the generator is ready: ${happening.message}`;
    case "stopping":
      return `stopping: ${happening.why}`;
    case "stopped":
      return `stopped with ${happening.sent} lines sent; ${happening.kept} are kept for the next start`;
  }
}
