import {
  binaryEquals,
  bool,
  stringEquals,
  stringEqualsIgnoreCase,
  stringLike,
} from "../../../../../../local/services/iam/policy/operators/string";
import { compileTemplate } from "../../../../../../local/services/iam/policy/template";

const OPERATORS = { binaryEquals, bool, stringEquals, stringEqualsIgnoreCase, stringLike };
const seat = { value: (key: string) => (key === "seat" ? VALUE : undefined) };
const VALUE = "s01";

function holds(name: keyof typeof OPERATORS, expected: string, actual: string): boolean {
  const operator = OPERATORS[name];
  const template = compileTemplate(expected, { variables: true, wildcards: operator.wildcards });
  return operator.test(template)(actual, seat);
}

test.each<[keyof typeof OPERATORS, string, string, boolean]>([
  ["stringEquals", "a", "a", true],
  ["stringEquals", "a*", "ab", false],
  ["stringEquals", "a", "A", false],
  ["stringEqualsIgnoreCase", "a", "A", true],
  ["stringLike", "logs/20?6/*", "logs/2026/01", true],
  ["stringLike", "logs/*", "logs/2026", true],
  ["bool", "true", "TRUE", true],
  ["bool", "false", "true", false],
  ["binaryEquals", "QUJD", "QUJD", true],
  ["binaryEquals", "QUJD", "QUJE", false],
])("%s %s against %s is %s", (name, expected, actual, result) => {
  expect(holds(name, expected, actual)).toBe(result);
});

test("a variable stands for a value of the request, and without one nothing holds", () => {
  expect(holds("stringEquals", `\${seat}`, VALUE)).toBe(true);
  expect(holds("stringEquals", `\${nobody}`, VALUE)).toBe(false);
});
