import type { Clock } from "../clock";
import type { Config } from "../config";
import type { Emit, Happening } from "../happenings";
import { HeartbeatLog, logsClient } from "./heartbeat-log";
import { print } from "./print";
import { notifyReady } from "./readiness";

type Credentials = Parameters<typeof logsClient>[1];

/**
 * Tells whom it concerns what happens: everything goes to stdout or stderr, heartbeats to the log group as well if there
 * is one, and systemd hears of the first acknowledged batch.
 */
export function reporter(
  config: Config,
  credentials: Credentials,
  environment: NodeJS.ProcessEnv,
  clock: Clock,
): Emit {
  const { logGroup, region, host } = config;
  const log = logGroup
    ? new HeartbeatLog(logsClient(region, credentials), logGroup, `generator-${host}`, clock, tell)
    : undefined;
  return (happening) => {
    tell(happening);
    if (happening.kind === "heartbeat") void log?.write({ heartbeat: happening.heartbeat });
    if (happening.kind === "first-batch-acknowledged") notifyReady(environment, tell);
  };
}

function tell(happening: Happening): void {
  const { to, line } = print(happening);
  process[to].write(`${line}\n`);
}
