import { javaPattern } from "../../../../../../local/packages/kinesis-agent/program/processing/java-pattern";

describe("a regular expression of Java's", () => {
  it.each([
    ["\\Qa.b\\E+", "a.bbb", true],
    ["(?i)abc", "ABC", true],
    ["a\\sb", "a\u00a0b", false],
    ["[\\s-]+", " - ", true],
    ["\\Aab\\z", "ab", true],
    ["ab", "xab", false],
    ["\\[pid [0-9]+\\]\\++", "[pid 12]++", true],
    ["a.c", "a\nc", false],
    ["(?s)a.c", "a\nc", true],
  ])("matches as there: %s of %j is %s", (pattern, text, matches) => {
    expect(javaPattern(pattern, "matchPattern", { whole: true }).test(text)).toBe(matches);
  });

  it.each(["a++b", "(?>a)", "\\p{Alpha}", "[a&&b]", "[a[b]]", "("])(
    "is refused where JavaScript has no such thing: %s",
    (pattern) => {
      expect(() => javaPattern(pattern, "matchPattern", {})).toThrow(`matchPattern "${pattern}"`);
    },
  );
});
