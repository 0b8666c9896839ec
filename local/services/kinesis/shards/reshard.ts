import { evenRanges, evenStarts } from "./hash-key";
import { isOpen, type Shard } from "./shard";

/** The shards of a stream while they are split and merged; each step closes shards and adds others. */
class ShardMap {
  private readonly shards: Shard[];

  /** @param next number that no shard of the stream has had */
  constructor(
    shards: readonly Shard[],
    private next: number,
    private readonly now: number,
  ) {
    this.shards = [...shards];
  }

  get all(): Shard[] {
    return this.shards;
  }

  /** Open shards in the order of their hash keys. */
  get open(): Shard[] {
    return this.shards.filter(isOpen).sort((a, b) => (BigInt(a.from) < BigInt(b.from) ? -1 : 1));
  }

  split(parent: Shard, at: bigint): void {
    this.close(parent);
    this.add([parent], parent.from, String(at - 1n));
    this.add([parent], String(at), parent.to);
  }

  merge(parent: Shard, adjacent: Shard): void {
    this.close(parent);
    this.close(adjacent);
    const [low, high] = BigInt(parent.from) < BigInt(adjacent.from) ? [parent, adjacent] : [adjacent, parent];
    this.add([parent, adjacent], low.from, high.to);
  }

  private close(shard: Shard): void {
    const place = this.shards.findIndex(({ index }) => index === shard.index);
    this.shards[place] = { ...shard, closed: this.now };
  }

  private add(parents: readonly Shard[], from: string, to: string): void {
    const [parent, adjacent] = parents;
    // Sequence numbers of a child are greater than its parents' because it is created in a later second.
    const after = Math.max(...parents.map(({ created }) => created)) + 1000;
    this.shards.push({
      index: this.next++,
      from,
      to,
      created: Math.max(wholeSecond(this.now), after),
      ...(parent && { parent: parent.index }),
      ...(adjacent && { adjacentParent: adjacent.index }),
    });
  }
}

const wholeSecond = (time: number): number => Math.floor(time / 1000) * 1000;

/** @returns the shards of a new stream */
export function firstShards(count: number, now: number): Shard[] {
  return evenRanges(count).map((range, index) => ({ index, ...range, created: wholeSecond(now) }));
}

/** What is asked of the shards of a stream. */
export type Reshard =
  | { kind: "split"; shard: number; at: string }
  | { kind: "merge"; shard: number; adjacent: number }
  | { kind: "scale"; to: number };

/**
 * Carries a change of shards out.
 * @param next number that no shard of the stream has had
 * @param now milliseconds since 1970
 * @returns all shards, those that closed included
 */
export function resharded(
  shards: readonly Shard[],
  change: Reshard,
  { next, now }: { next: number; now: number },
): Shard[] {
  const map = new ShardMap(shards, next, now);
  if (change.kind === "scale") scale(map, change.to);
  else {
    const shard = shards.find(({ index }) => index === change.shard);
    if (change.kind === "split" && shard) map.split(shard, BigInt(change.at));
    if (change.kind === "merge" && shard) {
      const adjacent = shards.find(({ index }) => index === change.adjacent);
      if (adjacent) map.merge(shard, adjacent);
    }
  }
  return map.all;
}

/**
 * Comes to shards of equal size by splits and merges alone, as AWS does; what a split makes for a merge to take lives shortly.
 */
function scale(map: ShardMap, count: number): void {
  const starts = evenStarts(count);
  for (const start of starts.slice(1)) {
    const across = map.open.find(({ from, to }) => BigInt(from) < start && BigInt(to) >= start);
    if (across) map.split(across, start);
  }
  for (const [i, start] of starts.entries()) {
    const behind = starts[i + 1];
    const within = () =>
      map.open.filter(({ from }) => BigInt(from) >= start && (behind === undefined || BigInt(from) < behind));
    for (let [low, high] = within(); low && high; [low, high] = within()) map.merge(low, high);
  }
}
