import { assert, property, string } from "fast-check";
import { compareKeys } from "../../../../../local/services/s3/objects/key-order";

test("puts a key before those that it begins", () => {
  expect(compareKeys("a", "a/b")).toBeLessThan(0);
});

test("puts capitals before small letters and a dot before a slash", () => {
  expect(["b", "a/", "a.", "B"].sort(compareKeys)).toEqual(["B", "a.", "a/", "b"]);
});

test("puts an emoji behind U+FFFD, as UTF-8 does and UTF-16 does not", () => {
  expect(compareKeys("\ufffd", "😀")).toBeLessThan(0);
});

test("orders any two keys as their UTF-8 bytes", () => {
  const text = string({ unit: "binary" });
  assert(
    property(text, text, (a, b) => {
      expect(Math.sign(compareKeys(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
