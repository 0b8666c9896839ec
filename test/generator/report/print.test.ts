import type { Happening, Heartbeat } from "../../../generator/happenings";
import { print } from "../../../generator/report/print";

const HEARTBEAT: Heartbeat = {
  host: "web1",
  seat: "s01",
  start: "2026-11-24T10:00:00.000Z",
  first: 0,
  rate: 10,
  made: 100,
  sent: 90,
  buffered: 10,
  spooled: 0,
  failedEntries: 0,
  failedCalls: 0,
  reason: null,
  lagMs: 0,
};

const CASES: [Happening, "stdout" | "stderr", string][] = [
  [
    { kind: "started", seat: "s01", host: "web1", next: 5, start: "2026-11-24T10:00:00.000Z" },
    "stdout",
    "started for seat s01, host web1; the next line is 5, the schedule is that of 2026-11-24T10:00:00.000Z",
  ],
  [
    { kind: "resumed", remade: 20, spooled: 300 },
    "stdout",
    "goes on with what was left: 20 lines made again, 300 in the spool",
  ],
  [
    { kind: "schedule-renewed", jumpMs: 600_400, next: 7 },
    "stdout",
    "the clock jumped by 600 s; lines from 7 on are due from now",
  ],
  [{ kind: "first-batch-acknowledged" }, "stdout", "first batch acknowledged"],
  [
    { kind: "refused", reason: "AccessDeniedException", message: "not authorized", advice: "Grant it." },
    "stderr",
    "lines do not get through, they are kept: AccessDeniedException: not authorized. Grant it.",
  ],
  [
    { kind: "accepted-again", failedCalls: 3 },
    "stdout",
    "lines get through again, after 3 calls that failed",
  ],
  [
    { kind: "spool-cut", segment: "/s/1.spool", bytes: 9 },
    "stderr",
    "cut 9 bytes off /s/1.spool, which a crash left unfinished; their lines are made again",
  ],
  [
    { kind: "spool-full", bytes: 100 },
    "stderr",
    "memory and spool are full (100 bytes on disk); lines are made late from now on",
  ],
  [
    { kind: "disk-failed", what: "write to the spool", message: "ENOSPC" },
    "stderr",
    "cannot write to the spool: ENOSPC",
  ],
  [{ kind: "heartbeat-log-failed", message: "x" }, "stderr", "heartbeats do not reach the log group: x"],
  [
    { kind: "readiness-failed", message: "x" },
    "stderr",
    "systemd was not told that the generator is ready: x",
  ],
  [{ kind: "stopping", why: "told to" }, "stdout", "stopping: told to"],
  [
    { kind: "stopped", sent: 100, kept: 5 },
    "stdout",
    "stopped with 100 lines sent; 5 are kept for the next start",
  ],
];

describe("print", () => {
  test.each(CASES)("says what happened, problems on stderr: %j", (happening, to, sentence) => {
    expect(print(happening)).toEqual({ to, line: `generator: ${sentence}` });
  });

  test("prints a heartbeat as one line of JSON, for programs", () => {
    const { to, line } = print({ kind: "heartbeat", heartbeat: HEARTBEAT });
    expect(to).toBe("stdout");
    expect(JSON.parse(line)).toEqual({ heartbeat: HEARTBEAT });
    expect(line).not.toContain("\n");
  });
});
