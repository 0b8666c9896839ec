import type { Found, Scope } from "./kind";
import type { Tags } from "./owner";
import { isGone } from "./tags";

/** How the things of a service are judged that lists names without tags. */
export interface Named<T> {
  id(item: T): string;
  /** What the name is compared by, where it is not the id. */
  names?(item: T): readonly (string | undefined)[];
  /** Asks for the tags; is called only for those whose name could be the class's. */
  tags(item: T): Promise<Tags>;
  hourly(item: T): number | undefined;
}

/** @returns those of them that are the class's */
export async function judgeNamed<T>(
  { owner, signal }: Scope,
  items: readonly T[],
  how: Named<T>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const item of items) {
    signal.throwIfAborted();
    const names = how.names?.(item) ?? [how.id(item)];
    if (!owner.mayBe(...names)) continue;
    const tags = await how.tags(item).catch((error: unknown) => {
      if (isGone(error)) return undefined;
      throw error;
    });
    const judged = tags && owner.judge(tags, ...names);
    if (judged) found.push({ id: how.id(item), ...judged, hourly: how.hourly(item) });
  }
  return found;
}
