import { CloudFormationClient, type Stack } from "@aws-sdk/client-cloudformation";
import { SHARED_SEAT } from "../../contract/tags";
import type { LabClass } from "../../lib/class/lab-class";
import type { LabError } from "../lab-error";
import type { Account } from "../stacks/account";
import { classStacks, seatOfStackName } from "../stacks/class-stacks";
import { ClassWork, type Item, notBegun } from "../stacks/class-work";
import { isDone, type News, type Outcome } from "../stacks/outcome";
import { asRole } from "../stacks/role";
import { StackWatch } from "../stacks/stack-watch";
import { tokenFor } from "../stacks/token";
import { type AssembledStack, readAssembly } from "./assembly";
import { checkBootstrap } from "./bootstrap";
import { deployStack } from "./deploy-stack";
import { Publisher } from "./publish";
import { synthesize } from "./synthesize";

export interface ClassDeployment {
  account: Account;
  labClass: LabClass;
  /** An absolute path. */
  classFile: string;
  /** Seats to deploy. */
  seats: readonly string[];
  /** How many stacks are under way at once. */
  concurrency: number;
  /** Whether the seats get their generators. */
  instances: boolean;
  /** A folder of one's own. */
  scratch: string;
  signal: AbortSignal;
  told(news: News): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** What became of a class's deployment. */
export interface ClassDeployed {
  /** The shared stack first, then the seats in the roster's order. */
  outcomes: Outcome[];
  /** Seats that are deployed and not in the roster, or not any more. */
  strangers: string[];
  /** What ended it before its time. */
  stopper?: LabError;
}

/**
 * Deploys what seats share, and then seats. Nothing is noted on this machine: what is done already is seen in CloudFormation
 * itself, so that any command, also `cdk deploy`, and anybody goes on where another one was broken off.
 * @throws LabError before anything is changed: the stacks cannot be made, the account is not bootstrapped
 */
export async function deployClass(deployment: ClassDeployment): Promise<ClassDeployed> {
  const { account, labClass, signal, told, now } = deployment;
  const [shared, ...seats] = await assemble(deployment);
  await checkBootstrap(account, shared);
  const client = new CloudFormationClient(await asRole(account, shared.deployRole));
  const publisher = new Publisher(account);
  const work = new ClassWork({
    target: account.target,
    concurrency: deployment.concurrency,
    jitter: account.rhythm.jitter,
    signal,
    told,
    now,
  });
  const watch = new StackWatch(client, labClass.name, account.rhythm.poll, work.signal);
  let known: ReadonlyMap<string, Stack> = new Map();
  const deploy = ({ assembled: stack }: AssembledItem, doing: (what: string) => void) =>
    deployStack(
      {
        client,
        watch,
        known: known.get(stack.name),
        token: () => tokenFor("deploy", account.caller),
        publish: ({ assets }) => publisher.publish(assets),
        told: doing,
        now,
      },
      stack,
    );
  try {
    known = await classStacks(client, labClass.name, signal);
    const strangers = strangersAmong(known, labClass);
    const first = await work.all([itemOf(shared, labClass)], deploy);
    const then = seats.map((stack) => itemOf(stack, labClass));
    const others = first.every(isDone) ? await work.all(then, deploy) : then.map(notBegun);
    return {
      outcomes: [...first, ...others],
      strangers,
      ...(work.stopper && { stopper: work.stopper }),
    };
  } finally {
    client.destroy();
    await publisher.end();
  }
}

interface AssembledItem extends Item {
  assembled: AssembledStack;
}

const itemOf = (assembled: AssembledStack, { name }: LabClass): AssembledItem => ({
  stack: assembled.name,
  seat: seatOfStackName(name, assembled.name) ?? "",
  assembled,
});

/** @returns the shared stack and those of the seats that are wanted */
async function assemble(deployment: ClassDeployment): Promise<[AssembledStack, ...AssembledStack[]]> {
  const { account, labClass } = deployment;
  const folder = await synthesize(deployment);
  const stacks = await readAssembly(folder, {
    account: account.id,
    region: account.region,
    partition: account.partition,
  });
  const seatOf = ({ name }: AssembledStack): string => seatOfStackName(labClass.name, name) ?? "";
  const shared = stacks.find((stack) => seatOf(stack) === SHARED_SEAT);
  if (!shared) throw new Error(`the app made no shared stack for the class ${labClass.name}`);
  return [shared, ...stacks.filter((stack) => deployment.seats.includes(seatOf(stack)))];
}

function strangersAmong(stacks: ReadonlyMap<string, unknown>, { name, seats }: LabClass): string[] {
  return [...stacks.keys()]
    .map((stack) => seatOfStackName(name, stack) ?? SHARED_SEAT)
    .filter((seat) => seat !== SHARED_SEAT && !seats.includes(seat))
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
}
