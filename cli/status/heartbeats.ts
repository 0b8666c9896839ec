import { type CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";

/** A generator is silent longer only when something is wrong, or it is paused. */
const WINDOW = 10 * 60 * 1000;

/** What the last heartbeats of a seat's generators tell together. */
export interface LastHeartbeats {
  /** Milliseconds since 1970, of the generator that has been silent longest. */
  oldest: number;
  made: number;
  sent: number;
}

/**
 * @param now milliseconds since 1970
 * @returns undefined where none came in the last ten minutes
 */
export async function lastHeartbeats(
  logs: CloudWatchLogsClient,
  logGroup: string,
  now: number,
  signal: AbortSignal,
): Promise<LastHeartbeats | undefined> {
  const last = new Map<string, { at: number; made: number; sent: number }>();
  let nextToken: string | undefined;
  do {
    const page = await logs.send(
      new FilterLogEventsCommand({
        logGroupName: logGroup,
        logStreamNamePrefix: "generator-",
        startTime: now - WINDOW,
        nextToken,
      }),
      { abortSignal: signal },
    );
    for (const { message = "", timestamp: at = 0 } of page.events ?? []) {
      const beat = read(message);
      if (beat && at >= (last.get(beat.host)?.at ?? 0)) last.set(beat.host, { ...beat, at });
    }
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  const beats = [...last.values()];
  if (beats.length === 0) return undefined;
  return {
    oldest: Math.min(...beats.map(({ at }) => at)),
    made: beats.reduce((total, { made }) => total + made, 0),
    sent: beats.reduce((total, { sent }) => total + sent, 0),
  };
}

/** Whatever else stands in the log stream is none. */
function read(message: string): { host: string; made: number; sent: number } | undefined {
  try {
    const { heartbeat = {} } = JSON.parse(message) as { heartbeat?: Record<string, unknown> };
    const { host, made, sent } = heartbeat;
    return typeof host === "string" && typeof made === "number" && typeof sent === "number"
      ? { host, made, sent }
      : undefined;
  } catch {
    return undefined;
  }
}
