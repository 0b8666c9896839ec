import fc from "fast-check";
import { evenRanges } from "../../../../../local/services/kinesis/shards/hash-key";
import { firstShards, type Reshard, resharded } from "../../../../../local/services/kinesis/shards/reshard";
import {
  childrenOf,
  endSequence,
  isOpen,
  type Shard,
  startSequence,
} from "../../../../../local/services/kinesis/shards/shard";

const NOW = 1_700_000_000_500;
const change = (shards: readonly Shard[], asked: Reshard, now = NOW): Shard[] =>
  resharded(shards, asked, { next: shards.length, now });
const open = (shards: readonly Shard[]): Shard[] =>
  shards.filter(isOpen).sort((a, b) => (BigInt(a.from) < BigInt(b.from) ? -1 : 1));
const ranges = (shards: readonly Shard[]) => open(shards).map(({ from, to }) => ({ from, to }));

test("a split closes the shard and gives its keys to two children", () => {
  const [parent, low, high] = change(firstShards(1, NOW), { kind: "split", shard: 0, at: "100" });
  expect(parent).toMatchObject({ index: 0, closed: NOW });
  expect(low).toMatchObject({ index: 1, parent: 0, from: "0", to: "99" });
  expect(high).toMatchObject({ index: 2, parent: 0, from: "100", to: parent?.to });
});

test("a merge closes both and gives their keys to one child, which names the shard before its neighbour", () => {
  const shards = change(firstShards(2, NOW), { kind: "merge", shard: 1, adjacent: 0 });
  expect(shards.filter(isOpen)).toEqual([
    { index: 2, parent: 1, adjacentParent: 0, ...evenRanges(1)[0], created: expect.any(Number) },
  ]);
  expect(shards.map(({ closed }) => closed)).toEqual([NOW, NOW, undefined]);
});

test("what a child holds is greater than whatever its parent holds, though made in the same second", () => {
  const shards = change(firstShards(1, NOW), { kind: "split", shard: 0, at: "100" });
  for (const child of childrenOf(shards, shards[0] as Shard)) {
    expect(BigInt(startSequence(child))).toBeGreaterThan(BigInt(endSequence(shards[0] as Shard) ?? 0));
  }
});

test("from two shards to three it splits at the new borders and merges what lies between", () => {
  const shards = change(firstShards(2, NOW), { kind: "scale", to: 3 });
  expect(ranges(shards)).toEqual(evenRanges(3));
  expect(shards).toHaveLength(7);
});

test("whatever is asked one after another, the open shards share all keys, evenly after a change of the count", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant("split"), fc.constant("merge")), {
        maxLength: 6,
      }),
      (count, steps) => {
        let shards = firstShards(count, NOW);
        for (const [i, step] of steps.entries()) {
          const [low, high] = open(shards);
          if (typeof step === "number") {
            shards = change(shards, { kind: "scale", to: step }, NOW + i * 1000);
            expect(ranges(shards)).toEqual(evenRanges(step));
          } else if (step === "merge" && low && high) {
            shards = change(
              shards,
              { kind: "merge", shard: low.index, adjacent: high.index },
              NOW + i * 1000,
            );
          } else if (low) {
            const at = String((BigInt(low.from) + BigInt(low.to)) / 2n);
            shards = change(shards, { kind: "split", shard: low.index, at }, NOW + i * 1000);
          }
        }
        const all = open(shards);
        expect([all[0]?.from, all.at(-1)?.to]).toEqual(["0", String(2n ** 128n - 1n)]);
        for (const [i, { to }] of all.slice(0, -1).entries())
          expect(BigInt(all[i + 1]?.from ?? 0)).toBe(BigInt(to) + 1n);
        expect(new Set(shards.map(({ index }) => index)).size).toBe(shards.length);
        for (const { parent, created } of shards)
          if (parent !== undefined) expect(created).toBeGreaterThan(shards[parent]?.created ?? 0);
      },
    ),
    { numRuns: 60, seed: 20260115 },
  );
});
