import { type FilteredLogEvent, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import type { Lab } from "./step";

/** What the checks read of a generator's heartbeat. */
export interface Heartbeat {
  readonly host: string;
  /** Lines made, and lines that the stream has acknowledged. */
  readonly made: number;
  readonly sent: number;
  /** Of a generator that writes a file: how often its process has set the file aside. */
  readonly rotations?: number;
}

/** @returns the heartbeats of a seat's generators that were written since, oldest first */
export async function heartbeatsSince({ clients, seat, signal }: Lab, since: number): Promise<Heartbeat[]> {
  const found: Heartbeat[] = [];
  let nextToken: string | undefined;
  do {
    const page = await clients.logs.send(
      new FilterLogEventsCommand({
        logGroupName: seat.logGroup,
        logStreamNamePrefix: "generator-",
        startTime: since,
        nextToken,
      }),
      { abortSignal: signal },
    );
    found.push(...(page.events ?? []).flatMap(readHeartbeat));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return found;
}

/** Whatever else stands in the log stream is none. */
function readHeartbeat({ message = "" }: FilteredLogEvent): Heartbeat[] {
  try {
    const { heartbeat } = JSON.parse(message) as { heartbeat?: Partial<Heartbeat> };
    const { host, made, sent, rotations } = heartbeat ?? {};
    return typeof host === "string" && typeof made === "number" && typeof sent === "number"
      ? [{ host, made, sent, ...(typeof rotations === "number" && { rotations }) }]
      : [];
  } catch {
    return [];
  }
}
