import { setTimeout as pause } from "node:timers/promises";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import type { Kind, Scope } from "../inventory/kind";
import { using } from "../inventory/kind";
import { Owner } from "../inventory/owner";
import { isClean, type Listed, takeInventory } from "../inventory/take-inventory";
import type { Account } from "../stacks/account";
import { everyStack, otherClasses } from "../stacks/class-stacks";

/** Looks after which what is still there stays: AWS takes its time with some deletions. */
const LOOKS = 8;

/** Finds out which other classes there are, so that none of their things is taken for this one's. */
export async function scopeOf(
  account: Account,
  className: string,
  seats: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<Scope> {
  const others = await using(new CloudFormationClient(account.client), async (client) => {
    const stacks = [];
    for await (const stack of everyStack(client, signal)) stacks.push(stack);
    return otherClasses(stacks, className);
  });
  return { account, signal, owner: new Owner(className, seats, others) };
}

/**
 * Looks until nothing is found, and then once more for what a late writer brings back: a function that flushes its last line
 * makes its log group again.
 * @param looks how often at most, where something is on its way out
 */
export async function prove(kinds: readonly Kind[], scope: Scope, looks = 1): Promise<Listed[]> {
  const { signal, account } = scope;
  let listed = await takeInventory(kinds, scope);
  for (let look = 1; look < looks && !isClean(listed); look++) {
    await pause(account.rhythm.late, undefined, { signal });
    listed = await takeInventory(kinds, scope);
  }
  if (!isClean(listed)) return listed;
  await pause(account.rhythm.late, undefined, { signal });
  return takeInventory(kinds, scope);
}

/** As {@link prove} after things have been removed, some of which take a while. */
export const proveSwept = (kinds: readonly Kind[], scope: Scope): Promise<Listed[]> =>
  prove(kinds, scope, LOOKS);
