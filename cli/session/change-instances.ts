import {
  type EC2Client,
  StartInstancesCommand,
  StopInstancesCommand,
  waitUntilInstanceStopped,
} from "@aws-sdk/client-ec2";
import type { ClassInstance } from "./instances";

/** What became of an instance. */
export interface InstanceChange extends ClassInstance {
  /** In a word: `stopping`, `starting`, or why nothing was done. */
  outcome: string;
  failed: boolean;
}

/** A request takes more; small ones leave fewer to be tried one by one when one instance refuses. */
const AT_ONCE = 50;
/** A stop takes a minute; AWS gives up on a hung machine after some more. */
const LONGEST_STOP_SECONDS = 600;

/** Stops those that run. One that is stopped already is left as it is. */
export function stopAll(ec2: EC2Client, instances: readonly ClassInstance[]): Promise<InstanceChange[]> {
  return change(instances, ["running", "pending"], "stopping", (InstanceIds) =>
    ec2.send(new StopInstancesCommand({ InstanceIds })),
  );
}

/**
 * Starts those that are stopped, and those that are just stopping once they are. One that runs is left as it is.
 * @param poll milliseconds between two looks at what is stopping
 * @param signal ends the waiting
 */
export async function startAll(
  ec2: EC2Client,
  instances: readonly ClassInstance[],
  poll: number,
  signal: AbortSignal,
): Promise<InstanceChange[]> {
  const stopping = instances.filter(({ state }) => state === "stopping").map(({ id }) => id);
  if (stopping.length > 0) await stopped(ec2, stopping, poll, signal);
  return change(instances, ["stopped", "stopping"], "starting", (InstanceIds) =>
    ec2.send(new StartInstancesCommand({ InstanceIds })),
  );
}

/** Waits until instances are stopped. */
export async function stopped(
  ec2: EC2Client,
  ids: readonly string[],
  poll: number,
  signal: AbortSignal,
): Promise<void> {
  const seconds = Math.max(1, poll / 1000);
  await waitUntilInstanceStopped(
    {
      client: ec2,
      maxWaitTime: LONGEST_STOP_SECONDS,
      minDelay: seconds,
      maxDelay: seconds,
      abortSignal: signal,
    },
    { InstanceIds: [...ids] },
  );
}

async function change(
  instances: readonly ClassInstance[],
  from: readonly string[],
  outcome: string,
  send: (ids: string[]) => Promise<unknown>,
): Promise<InstanceChange[]> {
  const meant = instances.filter(({ state }) => from.includes(state)).map(({ id }) => id);
  const refused = new Map<string, string>();
  for (let first = 0; first < meant.length; first += AT_ONCE) {
    const some = meant.slice(first, first + AT_ONCE);
    if ((await attempt(send, some)) === undefined) continue;
    // One instance that refuses fails the whole request.
    for (const id of some) {
      const reason = await attempt(send, [id]);
      if (reason !== undefined) refused.set(id, reason);
    }
  }
  return instances.map((instance) => {
    if (!from.includes(instance.state))
      return { ...instance, outcome: `${instance.state} already`, failed: false };
    const reason = refused.get(instance.id);
    return { ...instance, outcome: reason ?? outcome, failed: reason !== undefined };
  });
}

/** What concerns an instance, and not the whole command. */
const OF_THE_INSTANCE =
  /^(IncorrectInstanceState|IncorrectState|InvalidInstanceID|InsufficientInstanceCapacity|UnsupportedOperation|InstanceLimitExceeded|VcpuLimitExceeded)/;

/** @returns why the instances refuse */
async function attempt(
  send: (ids: string[]) => Promise<unknown>,
  ids: string[],
): Promise<string | undefined> {
  try {
    await send(ids);
    return undefined;
  } catch (error) {
    if (error instanceof Error && OF_THE_INSTANCE.test(error.name)) return error.message;
    throw error;
  }
}
