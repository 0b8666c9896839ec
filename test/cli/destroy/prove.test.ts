import { prove, proveSwept } from "../../../cli/destroy/prove";
import type { Found, Kind } from "../../../cli/inventory/kind";
import { Owner } from "../../../cli/inventory/owner";
import { isClean } from "../../../cli/inventory/take-inventory";
import { fakeScope } from "../../support/fake-scope";

const scope = fakeScope(new Owner("a", undefined, new Set()));
const THING: Found = { id: "x", seat: "s01", by: "name", hourly: 0 };

/** A kind of which each look finds what the test says, and the last look again for ever. */
function looks(...counts: number[]): { kind: Kind; looked(): number } {
  let looked = 0;
  const find = async (): Promise<Found[]> => {
    const count = counts[Math.min(looked, counts.length - 1)] ?? 0;
    looked += 1;
    return Array.from({ length: count }, () => THING);
  };
  return { kind: { name: "log group", find, remove: async () => undefined }, looked: () => looked };
}

test("looks twice before it says that nothing is left, for a log group that comes back", async () => {
  const back = looks(0, 1);
  expect(isClean(await prove([back.kind], scope))).toBe(false);
  const clean = looks(0);
  expect(isClean(await prove([clean.kind], scope))).toBe(true);
  expect(clean.looked()).toBe(2);
});

test("gives what has been removed some time to go", async () => {
  const slow = looks(2, 1, 0);
  expect(isClean(await proveSwept([slow.kind], scope))).toBe(true);
  const stays = looks(1);
  expect(isClean(await proveSwept([stays.kind], scope))).toBe(false);
  expect(stays.looked()).toBe(8);
});
