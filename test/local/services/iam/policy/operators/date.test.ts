import {
  dateEquals,
  dateGreaterThan,
  dateGreaterThanEquals,
  dateLessThan,
  dateLessThanEquals,
} from "../../../../../../local/services/iam/policy/operators/date";
import { compileTemplate } from "../../../../../../local/services/iam/policy/template";

const OPERATORS = { dateEquals, dateGreaterThan, dateGreaterThanEquals, dateLessThan, dateLessThanEquals };
const seat = { value: (key: string) => (key === "seat" ? VALUE : undefined) };
const VALUE = "2026-01-15T12:00:00Z";

function holds(name: keyof typeof OPERATORS, expected: string, actual: string): boolean {
  const operator = OPERATORS[name];
  const template = compileTemplate(expected, { variables: true, wildcards: operator.wildcards });
  return operator.test(template)(actual, seat);
}

test.each<[keyof typeof OPERATORS, string, string, boolean]>([
  ["dateEquals", "2026-01-15T12:00:00Z", "2026-01-15T13:00:00+01:00", true],
  ["dateEquals", "1768478400", "2026-01-15T12:00:00Z", true],
  ["dateEquals", "2026-01-15", "2026-01-16", false],
  ["dateLessThan", "2026", "2025-12-31T23:59:59Z", true],
  ["dateLessThanEquals", "2026-01-15", "2026-01-15T00:00:00Z", true],
  ["dateGreaterThan", "2026-01-15T12:00:00Z", "1768478401", true],
  ["dateGreaterThanEquals", "2026-01-15T12:00:00Z", "1768478399", false],
  ["dateLessThan", "soon", "2026-01-15", false],
])("%s %s against %s is %s", (name, expected, actual, result) => {
  expect(holds(name, expected, actual)).toBe(result);
});

test("a variable stands for a value of the request, and without one nothing holds", () => {
  expect(holds("dateEquals", `\${seat}`, VALUE)).toBe(true);
  expect(holds("dateEquals", `\${nobody}`, VALUE)).toBe(false);
});
