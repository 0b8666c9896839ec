import { stopperOf } from "../stacks/explain";
import { pooled } from "../stacks/pool";
import type { Found, Kind, Scope } from "./kind";

/** What was found of one kind, or why it could not be looked for. */
export interface Listed {
  kind: string;
  found: Found[];
  /** AWS's words when the list was refused. */
  refused?: string;
}

/** More lists at once than this are throttled. */
const AT_ONCE = 6;

/** A cloud that does not know an API holds nothing that only that API can make. */
const UNKNOWN = "NotModelledByLocalCloud";

/**
 * Looks for what belongs to a class, kind by kind, without asking the stacks: what they say of themselves is what is to be proven.
 * @returns the kinds in their order
 * @throws LabError when nothing can be asked at all, such as with expired credentials
 */
export async function takeInventory(kinds: readonly Kind[], scope: Scope): Promise<Listed[]> {
  const { signal, account } = scope;
  const listed = await pooled(kinds, { concurrency: AT_ONCE, jitter: 0, signal }, async (kind) => {
    try {
      return { kind: kind.name, found: await kind.find(scope) };
    } catch (error) {
      return refusal(kind, error, stopperOf(error, account.target));
    }
  });
  signal.throwIfAborted();
  return listed.map((one) => {
    if (one && "stopper" in one) throw one.stopper;
    if (!one) throw new Error("a kind was not looked for");
    return one;
  });
}

function refusal({ name }: Kind, error: unknown, stopper: Error | undefined): Listed | { stopper: Error } {
  if (stopper) return { stopper };
  if (error instanceof Error && error.name === UNKNOWN) return { kind: name, found: [] };
  const refused = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: name, found: [], refused };
}

/** @returns whether it is proven that nothing is left */
export const isClean = (listed: readonly Listed[]): boolean =>
  listed.every(({ found, refused }) => found.length === 0 && refused === undefined);
