import { scopeOf } from "../destroy/prove";
import { KINDS } from "../inventory/kinds";
import { type Listed, takeInventory } from "../inventory/take-inventory";
import { openAccount } from "../stacks/account";
import type { Target } from "../target";

/** Lists everything that belongs to a class, as `lab destroy` does when it proves that nothing is left. */
export async function takeOfClass(
  target: Target,
  region: string,
  className: string,
  signal: AbortSignal,
): Promise<readonly Listed[]> {
  const scope = await scopeOf(await openAccount(target, region), className, undefined, signal);
  return takeInventory(KINDS, scope);
}
