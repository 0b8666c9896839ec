import type { Found, Kind, Scope } from "../inventory/kind";
import { isGone } from "../inventory/tags";
import type { Listed } from "../inventory/take-inventory";
import { stopperOf } from "../stacks/explain";

/** How it went with one left-over. */
export interface Swept {
  kind: string;
  id: string;
  /** Why it could not be removed. */
  failed?: string;
}

/**
 * Removes what an inventory found, kind by kind in their order, since what is used can only go after what uses it.
 * @param told is told of each
 * @throws LabError when nothing can be asked at all, such as with expired credentials
 */
export async function sweep(
  kinds: readonly Kind[],
  listed: readonly Listed[],
  scope: Scope,
  told: (swept: Swept) => void,
): Promise<Swept[]> {
  const all: Swept[] = [];
  for (const kind of kinds) {
    for (const found of listed.find((one) => one.kind === kind.name)?.found ?? []) {
      scope.signal.throwIfAborted();
      const swept = await removeOne(kind, found, scope);
      all.push(swept);
      told(swept);
    }
  }
  return all;
}

/** What went with something else on the way is removed as well. */
async function removeOne(kind: Kind, found: Found, scope: Scope): Promise<Swept> {
  try {
    await kind.remove(scope, found);
  } catch (error) {
    const stopper = stopperOf(error, scope.account.target);
    if (stopper) throw stopper;
    if (scope.signal.aborted) throw error;
    if (!isGone(error)) return { kind: kind.name, id: found.id, failed: (error as Error).message };
  }
  return { kind: kind.name, id: found.id };
}
