import { seatLink } from "../page/seat-link";
import type { SeatStack } from "../seats/seat-stacks";
import { findSeats } from "../seats/seat-stacks";
import { studentSession } from "../seats/student-session";
import type { Account } from "../stacks/account";
import { pooled } from "../stacks/pool";
import type { HandOut } from "./hand-out";
import { type Ask, signInLink } from "./sign-in";

export interface HandOutRequest {
  account: Account;
  className: string;
  /** Ids in the order in which they are handed out. */
  seats: readonly string[];
  /** Whether AWS is asked for sign-in links. */
  signIn: boolean;
  concurrency: number;
  signal: AbortSignal;
  /** Milliseconds since 1970. */
  now: number;
  ask?: Ask;
}

/** What is handed out, and what cannot be. */
export interface HandedOut {
  handOuts: HandOut[];
  /** Seats of the roster that are not deployed. */
  absent: string[];
}

/**
 * Makes a session of the class's student role for each seat. Nothing is kept of it: whoever asks again gets other keys, and
 * those that were handed out end by themselves.
 * @throws LabError when none of the seats is deployed, or the caller may not hand out sessions
 */
export async function handOuts(request: HandOutRequest): Promise<HandedOut> {
  const { account, className, seats, concurrency, signal } = request;
  const deployed = await findSeats(account.target, account.region, { className });
  const found = new Map(deployed.map((seat) => [seat.seat, seat]));
  const absent = seats.filter((seat) => !found.has(seat));
  const wanted = seats.flatMap((seat) => found.get(seat) ?? []);
  const failures: unknown[] = [];
  const made = await pooled(wanted, { concurrency, jitter: 0, signal }, (seat) =>
    handOut(request, seat).catch((error: unknown) => void failures.push(error)),
  );
  if (failures.length > 0) throw failures[0];
  signal.throwIfAborted();
  return { handOuts: made.filter((one) => one !== undefined), absent };
}

async function handOut(
  { account, className, signIn, now, ask }: HandOutRequest,
  found: SeatStack,
): Promise<HandOut> {
  const { target, region } = account;
  const student = await studentSession(target, region, className, found.seat);
  const page = signIn ? await seatLink(target, className, found.seat) : undefined;
  const link = { region, stream: found.outputs.stream, now, ...(page && { page }), ...(ask && { ask }) };
  return {
    found,
    region,
    ...(target.endpoint !== undefined && { endpoint: target.endpoint }),
    student,
    signIn: signIn ? await signInLink(target, student, link) : { url: "" },
  };
}
