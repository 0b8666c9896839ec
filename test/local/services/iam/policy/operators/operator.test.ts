import { comparison } from "../../../../../../local/services/iam/policy/operators/operator";
import { compileTemplate } from "../../../../../../local/services/iam/policy/template";

const even = comparison(
  (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
  (actual, expected) => actual % 2 === expected % 2,
);
const variables = { variables: true, wildcards: false };
const context = { value: (key: string) => (key === "two" ? "2" : undefined) };

test("a comparison reads both sides", () => {
  const holds = even.test(compileTemplate("4", variables));
  expect([holds("2", context), holds("3", context)]).toEqual([true, false]);
});

test("what cannot be read compares with nothing", () => {
  expect(even.test(compileTemplate("4", variables))("two", context)).toBe(false);
  expect(even.test(compileTemplate("four", variables))("2", context)).toBe(false);
});

test("a variable is read at each request", () => {
  const holds = even.test(compileTemplate(`\${two}`, variables));
  expect([holds("4", context), holds("5", context)]).toEqual([true, false]);
  expect(even.test(compileTemplate(`\${three}`, variables))("4", context)).toBe(false);
});
