import fc from "fast-check";
import { compilePattern, matches, withWildcards } from "../../../../../local/services/iam/policy/pattern";

const fits = (pattern: string, text: string): boolean =>
  matches(compilePattern(withWildcards(pattern)), text);

test.each([
  ["*", "", true],
  ["*", "anything", true],
  ["?", "a", true],
  ["?", "", false],
  ["", "", true],
  ["", "a", false],
  ["abc", "abc", true],
  ["abc", "abcd", false],
  ["a*c", "abbc", true],
  ["a*c", "ac", true],
  ["a*c", "acb", false],
  ["a*b*c", "a-b-c", true],
  ["a*b*c", "a-c-b", false],
  ["*ab*", "xabx", true],
  ["ab*ba", "aba", false],
  ["a?c", "abc", true],
  ["a??c", "abc", false],
  ["*?", "", false],
  ["*?b?*", "xaby", true],
  ["s3:Get*", "s3:GetObject", true],
  ["s3:Get*", "S3:getobject", false],
  ["a.c", "abc", false],
  ["[a]", "a", false],
])("%s against %s is %s", (pattern, text, expected) => {
  expect(fits(pattern, text)).toBe(expected);
});

test("agrees with a regular expression on every pattern", () => {
  const letters = fc.constantFrom("a", "b", ":", "*", "?");
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 8 }),
      fc.array(fc.constantFrom("a", "b", ":"), { maxLength: 10 }),
      (pattern, text) => {
        const expression = pattern.map((char) => (char === "*" ? ".*" : char === "?" ? "." : char)).join("");
        expect(fits(pattern.join(""), text.join(""))).toBe(new RegExp(`^${expression}$`).test(text.join("")));
      },
    ),
    { numRuns: 2000 },
  );
});

test("a pattern that would take a regular expression for ever is done at once", () => {
  const started = process.hrtime.bigint();
  expect(fits(`${"*a".repeat(200)}b`, "a".repeat(5000))).toBe(false);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000);
});
