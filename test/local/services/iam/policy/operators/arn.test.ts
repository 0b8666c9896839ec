import { arnLike } from "../../../../../../local/services/iam/policy/operators/arn";
import { compileTemplate } from "../../../../../../local/services/iam/policy/template";

const OPERATORS = { arnLike };
const seat = { value: (key: string) => (key === "seat" ? VALUE : undefined) };
const VALUE = "arn:aws:s3:::logs";

function holds(name: keyof typeof OPERATORS, expected: string, actual: string): boolean {
  const operator = OPERATORS[name];
  const template = compileTemplate(expected, { variables: true, wildcards: operator.wildcards });
  return operator.test(template)(actual, seat);
}

test.each<[keyof typeof OPERATORS, string, string, boolean]>([
  ["arnLike", "arn:aws:s3:::logs", "arn:aws:s3:::logs", true],
  ["arnLike", "arn:aws:s3:::log*", "arn:aws:s3:::logs", true],
  ["arnLike", "arn:aws:sns:*:*:topic", "arn:aws:sns:us-east-1:000000000000:topic", true],
  ["arnLike", "arn:aws:sns:*:topic", "arn:aws:sns:us-east-1:000000000000:topic", false],
  ["arnLike", "arn:aws:s3:::*", "arn:aws:sns:us-east-1:0:t", false],
])("%s %s against %s is %s", (name, expected, actual, result) => {
  expect(holds(name, expected, actual)).toBe(result);
});

test("a variable stands for a value of the request, and without one nothing holds", () => {
  expect(holds("arnLike", `\${seat}`, VALUE)).toBe(true);
  expect(holds("arnLike", `\${nobody}`, VALUE)).toBe(false);
});
