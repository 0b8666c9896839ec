import { CloudFormationClient, type Stack } from "@aws-sdk/client-cloudformation";
import { seatStackName, sharedStackName } from "../../contract/outputs";
import { SHARED_SEAT } from "../../contract/tags";
import type { LabError } from "../lab-error";
import type { Account } from "../stacks/account";
import { classStacks, seatOfStackName } from "../stacks/class-stacks";
import { ClassWork, type Item, notBegun } from "../stacks/class-work";
import { isDone, type News, type Outcome } from "../stacks/outcome";
import { removeStack } from "../stacks/remove-stack";
import { asRole } from "../stacks/role";
import { StackWatch } from "../stacks/stack-watch";
import { tokenFor, whoIsAtWork } from "../stacks/token";

export interface Destruction {
  account: Account;
  className: string;
  /** Seats to destroy; the whole class when absent. */
  seats?: readonly string[];
  concurrency: number;
  signal: AbortSignal;
  /** Is told once how many stacks there are, before any is touched. */
  begins(stacks: readonly string[]): Promise<void>;
  told(news: News): void;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Destroyed {
  outcomes: Outcome[];
  stopper?: LabError;
}

/** Operations that CloudFormation does not let a deletion break off. */
const UNBREAKABLE = /^(UPDATE|ROLLBACK|IMPORT)_.*IN_PROGRESS$/;

/**
 * Deletes the stacks of a class: the seats', some at once, and when all of them are gone the one that they share. Which there are
 * CloudFormation says, not the roster: a seat that is in it no more goes as well.
 */
export async function destroyStacks(destruction: Destruction): Promise<Destroyed> {
  const { account, className, seats, concurrency, signal, told, now } = destruction;
  const client = new CloudFormationClient(await asRole(account, deployRole(account)));
  const work = new ClassWork({
    target: account.target,
    concurrency,
    jitter: account.rhythm.jitter,
    signal,
    told,
    now,
  });
  const watch = new StackWatch(client, className, account.rhythm.poll, work.signal);
  let known: ReadonlyMap<string, Stack> = new Map();
  const destroy = async ({ stack }: Item, doing: (what: string) => void) => {
    let found = known.get(stack);
    if (found === undefined) return { what: "absent" } as const;
    if (UNBREAKABLE.test(found.StackStatus ?? "")) {
      doing(`waits: ${await whoIsAtWork(client, stack)} (${found.StackStatus})`);
      found = await watch.until(stack, (one) => !UNBREAKABLE.test(one?.StackStatus ?? ""));
    }
    doing("deleting");
    const left = await removeStack(
      { client, watch, token: () => tokenFor("destroy", account.caller) },
      stack,
      found,
    );
    return left === undefined ? ({ what: "deleted" } as const) : ({ what: "failed", reason: left } as const);
  };
  try {
    known = await classStacks(client, className, signal);
    const there = [...known.keys()];
    const items = itemsOf(className, seats, there);
    const shared = { stack: sharedStackName(className), seat: SHARED_SEAT };
    const last = seats === undefined && there.includes(shared.stack) ? [shared] : [];
    await destruction.begins([...items, ...last].map(({ stack }) => stack));
    const first = await work.all(items, destroy);
    const then = first.every(isDone) ? await work.all(last, destroy) : last.map(notBegun);
    return { outcomes: [...first, ...then], ...(work.stopper && { stopper: work.stopper }) };
  } finally {
    client.destroy();
  }
}

/** The seats that are meant, whether or not there is a stack of theirs. */
function itemsOf(className: string, seats: readonly string[] | undefined, there: readonly string[]): Item[] {
  if (seats) return seats.map((seat) => ({ seat, stack: seatStackName(className, seat) }));
  return there
    .map((stack) => ({ stack, seat: seatOfStackName(className, stack) ?? SHARED_SEAT }))
    .filter(({ seat }) => seat !== SHARED_SEAT)
    .sort((one, other) => one.seat.localeCompare(other.seat, "en", { numeric: true }));
}

/** Role of the CDK's bootstrap by which its CLI deletes stacks, under the name that it has unless somebody has chosen another. */
const deployRole = ({ partition, id, region }: Account): string =>
  `arn:${partition}:iam::${id}:role/cdk-hnb659fds-deploy-role-${id}-${region}`;
