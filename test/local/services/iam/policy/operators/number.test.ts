import {
  numericEquals,
  numericGreaterThan,
  numericGreaterThanEquals,
  numericLessThan,
  numericLessThanEquals,
} from "../../../../../../local/services/iam/policy/operators/number";
import { compileTemplate } from "../../../../../../local/services/iam/policy/template";

const OPERATORS = {
  numericEquals,
  numericGreaterThan,
  numericGreaterThanEquals,
  numericLessThan,
  numericLessThanEquals,
};
const seat = { value: (key: string) => (key === "seat" ? VALUE : undefined) };
const VALUE = "10";

function holds(name: keyof typeof OPERATORS, expected: string, actual: string): boolean {
  const operator = OPERATORS[name];
  const template = compileTemplate(expected, { variables: true, wildcards: operator.wildcards });
  return operator.test(template)(actual, seat);
}

test.each<[keyof typeof OPERATORS, string, string, boolean]>([
  ["numericEquals", "10", "10.0", true],
  ["numericEquals", "10", "11", false],
  ["numericLessThan", "10", "9", true],
  ["numericLessThan", "10", "10", false],
  ["numericLessThanEquals", "10", "10", true],
  ["numericGreaterThan", "10", "10.5", true],
  ["numericGreaterThanEquals", "10", "10", true],
  ["numericLessThan", "10", "many", false],
  ["numericLessThan", "many", "1", false],
  ["numericEquals", "", "0", false],
])("%s %s against %s is %s", (name, expected, actual, result) => {
  expect(holds(name, expected, actual)).toBe(result);
});

test("a variable stands for a value of the request, and without one nothing holds", () => {
  expect(holds("numericEquals", `\${seat}`, VALUE)).toBe(true);
  expect(holds("numericEquals", `\${nobody}`, VALUE)).toBe(false);
});
