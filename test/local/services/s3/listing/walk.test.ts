import { array, assert, constantFrom, property, string } from "fast-check";
import { lineName, walk } from "../../../../../local/services/s3/listing/walk";
import { compareKeys } from "../../../../../local/services/s3/objects/key-order";
import { SortedKeys } from "../../../../../local/services/s3/objects/sorted-keys";

const sorted = (...names: string[]): SortedKeys => {
  const keys = new SortedKeys();
  for (const name of names) keys.add(name);
  return keys;
};

const listed = (keys: SortedKeys, what: { prefix?: string; delimiter?: string; after?: string }): string[] =>
  [...walk(keys, { prefix: "", delimiter: "", ...what })].map((line) =>
    "key" in line ? line.key : `(${line.commonPrefix})`,
  );

const keys = sorted("2026/01/a", "2026/01/b", "2026/02/c", "readme", "2026-note");

test("lists every key in order", () => {
  expect(listed(keys, {})).toEqual(["2026-note", "2026/01/a", "2026/01/b", "2026/02/c", "readme"]);
});

test("rolls up what shares the text to the next delimiter", () => {
  expect(listed(keys, { delimiter: "/" })).toEqual(["2026-note", "(2026/)", "readme"]);
  expect(listed(keys, { prefix: "2026/", delimiter: "/" })).toEqual(["(2026/01/)", "(2026/02/)"]);
});

test("knows delimiters of several characters, and those that a prefix ends with", () => {
  expect(listed(sorted("a--b--c", "a--d"), { delimiter: "--" })).toEqual(["(a--)"]);
  expect(listed(sorted("a/", "a/b"), { prefix: "a/", delimiter: "/" })).toEqual(["a/", "a/b"]);
});

test("goes on behind a key, and past a common prefix that the marker lies in", () => {
  expect(listed(keys, { after: "2026/01/a" })).toEqual(["2026/01/b", "2026/02/c", "readme"]);
  expect(listed(keys, { delimiter: "/", after: "2026/" })).toEqual(["readme"]);
  expect(listed(keys, { delimiter: "/", after: "2026/01/a" })).toEqual(["readme"]);
});

test("goes on at the prefix when the marker stands before it", () => {
  expect(listed(keys, { prefix: "r", after: "2026/01" })).toEqual(["readme"]);
});

test("lists the same lines page by page, wherever the pages are cut", () => {
  const name = string({ unit: constantFrom("a", "/", "é"), maxLength: 5 });
  assert(
    property(array(name), name, (names, prefix) => {
      const all = sorted(...names);
      const what = { prefix, delimiter: "/" };
      const whole = [...walk(all, what)].map(lineName);
      const paged: string[] = [];
      for (let after: string | undefined; ; after = paged.at(-1)) {
        const [line] = walk(all, { ...what, after });
        if (!line) break;
        paged.push(lineName(line));
      }
      expect(paged).toEqual(whole);
      expect(whole).toEqual([...whole].sort(compareKeys));
    }),
  );
});
