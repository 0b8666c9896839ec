import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import type { LabClass } from "../../lib/class/lab-class";
import { classCost, costUntil, sum } from "../../lib/cost/class-cost";
import { TABLE_PRICES } from "../../lib/facts/prices";
import { listClassSeats } from "../seats/class-seats";
import type { Account } from "../stacks/account";
import { type Spent, seatSpent } from "./spent";
import { usageOf } from "./usage";

/** What a class has cost and will, USD at list prices. */
export interface ClassSpent {
  /** Of the seats that stand. */
  seats: readonly (Spent & { seat: string })[];
  /** What all share, since it was deployed. */
  shared: { soFar: number; hourly: number };
  soFar: number;
  /** An hour from now on, as it stands. */
  hourly: number;
  /** When the last session ends that runs now, and what the class will have cost by then; absent where none runs. */
  session?: { ends: number; total: number };
  /** Until the class expires, from now on; absent where it never does or has. */
  until?: { expires: string; asItStands: number; once: number; throughout: number };
}

export interface SpentRun {
  account: Account;
  labClass: LabClass;
  /** Seats that are asked about. */
  seats: readonly string[];
  /** Milliseconds since 1970. */
  now: number;
  signal: AbortSignal;
}

const HOUR = 3600 * 1000;

const NO_USAGE = { records: 0, bytes: 0, delivered: 0, hours: 0 };

/** Reckons what the seats of a class have cost, from what ran. */
export async function classSpent(run: SpentRun): Promise<ClassSpent> {
  const { account, labClass, now, signal } = run;
  const listed = await listClassSeats(account, labClass.name, labClass.seats, signal);
  const standing = listed.seats.filter(
    ({ seat, created }) =>
      created !== undefined && (run.seats.includes(seat) || !labClass.seats.includes(seat)),
  );
  const streams = standing.flatMap(({ stack }) => stack?.outputs.stream ?? []);
  const from = Math.min(now, ...standing.map(({ created }) => created ?? now));
  const metrics = new CloudWatchClient(account.client);
  try {
    const usage = streams.length === 0 ? new Map() : await usageOf(metrics, streams, from, now, signal);
    const seats = standing.map(({ seat, created = now, stack, instances }) => {
      const facts = {
        created,
        usage: usage.get(stack?.outputs.stream ?? "") ?? NO_USAGE,
        instances: instances.running,
      };
      return { seat, ...seatSpent(labClass, facts, now) };
    });
    const launched = standing.flatMap(({ instances }) =>
      instances.running > 0 ? (instances.launched ?? now) : [],
    );
    return total(run, seats, launched, listed.shared?.created);
  } finally {
    metrics.destroy();
  }
}

function total(
  { labClass, now }: SpentRun,
  seats: readonly (Spent & { seat: string })[],
  launched: readonly number[],
  sharedSince: number | undefined,
): ClassSpent {
  const age = sharedSince === undefined ? 0 : now - sharedSince;
  const shared = sharedSpent(labClass, seats, launched.length > 0, age);
  const soFar = shared.soFar + seats.reduce((sum, seat) => sum + seat.soFar, 0);
  const hourly = shared.hourly + seats.reduce((sum, seat) => sum + seat.hourly, 0);
  const ends = Math.max(0, ...launched) + labClass.sessionSeconds * 1000;
  const session = { ends, total: soFar + (hourly * (ends - now)) / HOUR };
  const all = { seats, shared, soFar, hourly, ...(launched.length > 0 && ends > now && { session }) };
  const left = (Date.parse(labClass.expires ?? "") - now) / HOUR;
  if (!(left > 0) || labClass.expires === undefined) return all;
  const cost = classCost(labClass, Math.max(1, seats.length));
  const { once, throughout } = costUntil(labClass, cost, left, labClass.sessionSeconds, TABLE_PRICES);
  return { ...all, until: { expires: labClass.expires, asItStands: all.hourly * left, once, throughout } };
}

/** @param age milliseconds since the shared stack was made */
function sharedSpent(
  labClass: LabClass,
  seats: readonly Spent[],
  active: boolean,
  age: number,
): ClassSpent["shared"] {
  if (age === 0) return { soFar: 0, hourly: 0 };
  const { shared, sharedRunning } = classCost(labClass, Math.max(1, seats.length));
  // The warehouse is busy while any seat runs.
  const busy = Math.max(0, ...seats.map(({ running }) => running));
  return {
    soFar: (sum(shared) * age) / HOUR + sum(sharedRunning) * busy,
    hourly: sum(shared) + (active ? sum(sharedRunning) : 0),
  };
}
