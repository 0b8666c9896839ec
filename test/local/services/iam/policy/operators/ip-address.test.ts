import { ipAddress } from "../../../../../../local/services/iam/policy/operators/ip-address";
import { compileTemplate } from "../../../../../../local/services/iam/policy/template";

const OPERATORS = { ipAddress };
const seat = { value: (key: string) => (key === "seat" ? VALUE : undefined) };
const VALUE = "192.0.2.0/24";

function holds(name: keyof typeof OPERATORS, expected: string, actual: string): boolean {
  const operator = OPERATORS[name];
  const template = compileTemplate(expected, { variables: true, wildcards: operator.wildcards });
  return operator.test(template)(actual, seat);
}

test.each<[keyof typeof OPERATORS, string, string, boolean]>([
  ["ipAddress", "192.0.2.0/24", "192.0.2.255", true],
  ["ipAddress", "192.0.2.0/24", "192.0.3.0", false],
  ["ipAddress", "192.0.2.7", "192.0.2.7", true],
  ["ipAddress", "0.0.0.0/0", "203.0.113.9", true],
  ["ipAddress", "127.0.0.0/8", "::ffff:127.0.0.1", true],
  ["ipAddress", "2001:db8::/32", "2001:DB8:1::9", true],
  ["ipAddress", "2001:db8::/32", "192.0.2.1", false],
  ["ipAddress", "192.0.2.0/33", "192.0.2.1", false],
  ["ipAddress", "192.0.2.0/24", "localhost", false],
  ["ipAddress", "192.0.2.0/24", "198.51.100.1", false],
])("%s %s against %s is %s", (name, expected, actual, result) => {
  expect(holds(name, expected, actual)).toBe(result);
});

test("a variable stands for a value of the request, and without one nothing holds", () => {
  expect(holds("ipAddress", `\${seat}`, "192.0.2.9")).toBe(true);
  expect(holds("ipAddress", `\${nobody}`, "192.0.2.9")).toBe(false);
});
