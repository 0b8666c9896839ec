import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { S3Client } from "@aws-sdk/client-s3";
import type { SeatKind } from "../../checks";
import type { LabClass } from "../../lib/class/lab-class";
import { seatSpent } from "../cost/spent";
import { type Usage, usageOf } from "../cost/usage";
import { type ClassSeat, listClassSeats } from "../seats/class-seats";
import type { Account } from "../stacks/account";
import { pooled } from "../stacks/pool";
import { Notebook } from "../steps/notebook";
import { lastHeartbeats } from "./heartbeats";
import { failedObjects, newestObject } from "./objects";
import { progressOf } from "./progress-of";
import type { Lines, SeatStatus } from "./seat-status";

export interface StatusRun {
  account: Account;
  labClass: LabClass;
  /** Seats that are asked about. */
  seats: readonly string[];
  /** Milliseconds since 1970. */
  now(): number;
  signal: AbortSignal;
}

/** Seats that are looked at at once: FilterLogEvents is taken ten times a second in most Regions. */
const CONCURRENCY = 8;

const NO_USAGE: Usage = { records: 0, bytes: 0, delivered: 0, hours: 0 };

interface Clients {
  logs: CloudWatchLogsClient;
  metrics: CloudWatchClient;
  s3: S3Client;
}

/**
 * Looks at every seat of a class: stacks, instances and metrics in a few calls for all, heartbeats and objects in three a seat.
 * @returns the seats in the order of the roster, then those that stand without being on it
 */
export async function classStatus(run: StatusRun): Promise<SeatStatus[]> {
  const { account, labClass, signal } = run;
  const { seats } = await listClassSeats(account, labClass.name, labClass.seats, signal);
  const wanted = seats.filter(({ seat }) => run.seats.includes(seat) || !labClass.seats.includes(seat));
  const clients: Clients = {
    logs: new CloudWatchLogsClient(account.client),
    metrics: new CloudWatchClient(account.client),
    s3: new S3Client({ ...account.client, forcePathStyle: account.target.endpoint !== undefined }),
  };
  try {
    const usage = await usageOfSeats(run, clients.metrics, wanted);
    const found = await pooled(wanted, { concurrency: CONCURRENCY, jitter: 0, signal }, (seat) =>
      lookAt(run, clients, seat, usage.get(seat.stack?.outputs.stream ?? "")),
    );
    return found.filter((status) => status !== undefined);
  } finally {
    for (const client of Object.values(clients)) client.destroy();
  }
}

async function usageOfSeats(
  { now, signal }: StatusRun,
  metrics: CloudWatchClient,
  seats: readonly ClassSeat[],
): Promise<Map<string, Usage>> {
  const streams = seats.flatMap(({ stack }) => stack?.outputs.stream ?? []);
  if (streams.length === 0) return new Map();
  const from = Math.min(...seats.map(({ created }) => created ?? now()));
  return usageOf(metrics, streams, from, now(), signal);
}

/** What cannot be looked at at one seat is told there, and keeps nothing of the others. */
async function lookAt(
  { labClass, now, signal }: StatusRun,
  { logs, s3 }: Clients,
  { stack, ...seat }: ClassSeat,
  usage = NO_USAGE,
): Promise<SeatStatus> {
  const problems: string[] = [];
  const trying = <T>(what: string, look: Promise<T>): Promise<T | undefined> =>
    look.catch((error: unknown) => {
      if (!signal.aborted) problems.push(`${what}: ${error instanceof Error ? error.message : error}`);
      return undefined;
    });
  const progress = progressOf(kindOf(labClass), new Notebook(labClass.name, seat.seat).read(), now());
  if (!stack || seat.created === undefined) return { ...seat, progress, problems };
  const { bucket, logGroup } = stack.outputs;
  const [beats, newest, failed] = await Promise.all([
    trying("heartbeats", lastHeartbeats(logs, logGroup, now(), signal)),
    trying("objects", newestObject(s3, bucket, now(), signal)),
    trying("failed records", failedObjects(s3, bucket, signal)),
  ]);
  const facts = { created: seat.created, usage, instances: seat.instances.running };
  return {
    ...seat,
    progress,
    problems,
    spent: seatSpent(labClass, facts, now()),
    ...(beats && { heartbeat: age(beats.oldest, now()), lines: linesOf(beats, usage) }),
    ...(newest !== undefined && { object: age(newest, now()) }),
    ...(failed !== undefined && { failed }),
  };
}

const age = (time: number, now: number): number => Math.max(0, Math.round((now - time) / 1000));

function linesOf({ made, sent }: { made: number; sent: number }, { records, delivered }: Usage): Lines {
  if (records === 0) return { made, sent };
  return { made, sent, delivered: Math.round(sent * Math.min(1, delivered / records)) };
}

/** What decides which steps the seats of a class have. */
const kindOf = ({ pipeline, generators }: LabClass): SeatKind => ({
  pipeline,
  generators: Array.from({ length: generators }, (_, index) => `web${index + 1}`),
});
