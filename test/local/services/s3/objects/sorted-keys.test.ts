import { array, assert, constantFrom, property, string } from "fast-check";
import { compareKeys } from "../../../../../local/services/s3/objects/key-order";
import { SortedKeys } from "../../../../../local/services/s3/objects/sorted-keys";

function all(keys: SortedKeys): string[] {
  const found: string[] = [];
  for (let key = keys.firstFrom(""); key !== undefined; key = keys.firstAfter(key)) found.push(key);
  return found;
}

const key = string({ unit: constantFrom("a", "b", "/"), maxLength: 4 });

test("holds what a sorted set would hold after any additions and deletions", () => {
  assert(
    property(array(key), array(key), (added, deleted) => {
      const keys = new SortedKeys();
      for (const one of added) keys.add(one);
      for (const one of deleted) keys.delete(one);
      const expected = [...new Set(added)].filter((one) => !deleted.includes(one)).sort(compareKeys);
      expect(all(keys)).toEqual(expected);
      expect(keys.size).toBe(expected.length);
    }),
  );
});

test("finds the first key past all that begin with a prefix", () => {
  assert(
    property(array(key), key, (added, prefix) => {
      const keys = new SortedKeys();
      for (const one of added) keys.add(one);
      const expected = [...added]
        .sort(compareKeys)
        .find((one) => !one.startsWith(prefix) && compareKeys(one, prefix) > 0);
      expect(keys.firstPast(prefix)).toBe(expected);
    }),
  );
});

test("stays sorted over many blocks, whatever the order of arrival", () => {
  const keys = new SortedKeys();
  const names = Array.from({ length: 5000 }, (_, i) => `k${(i * 7919) % 5000}`);
  for (const name of names) keys.add(name);
  expect(all(keys)).toEqual([...names].sort());
  for (const name of names) keys.delete(name);
  expect(all(keys)).toEqual([]);
});
