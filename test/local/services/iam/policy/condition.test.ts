import { compileCondition, readOperatorName } from "../../../../../local/services/iam/policy/condition";

type Values = Record<string, string | string[]>;

function holds(operator: string, expected: string | string[], values: Values, variables = true): boolean {
  const name = readOperatorName(operator);
  if (!name) throw new Error(`no operator ${operator}`);
  const list = typeof expected === "string" ? [expected] : expected;
  return compileCondition(name, "Key", list, variables)({ value: (key) => values[key] });
}

describe("a key that the request does not have", () => {
  test.each([
    ["StringEquals", false],
    ["StringNotEquals", true],
    ["StringEqualsIfExists", true],
    ["StringNotEqualsIfExists", true],
    ["NumericLessThan", false],
    ["DateGreaterThan", false],
    ["Bool", false],
    ["IpAddress", false],
    ["NotIpAddress", true],
    ["ArnLike", false],
    ["ArnNotLike", true],
    ["ForAllValues:StringEquals", true],
    ["ForAnyValue:StringEquals", false],
    ["ForAllValues:StringNotEquals", true],
    ["ForAnyValue:StringNotEquals", false],
    ["ForAnyValue:StringEqualsIfExists", true],
  ])("makes %s %s", (operator, expected) => {
    expect(holds(operator, "x", {})).toBe(expected);
    expect(holds(operator, "x", { key: [] })).toBe(expected);
  });
});

test("several values in the policy are alternatives; for a negation, none of them may be", () => {
  expect(holds("StringEquals", ["a", "b"], { key: "b" })).toBe(true);
  expect(holds("StringNotEquals", ["a", "b"], { key: "b" })).toBe(false);
  expect(holds("StringNotEquals", ["a", "b"], { key: "c" })).toBe(true);
});

describe("several values in the request", () => {
  test.each<[string, string[], string[], boolean]>([
    ["ForAllValues:StringEquals", ["a", "b"], ["a", "b", "a"], true],
    ["ForAllValues:StringEquals", ["a", "b"], ["a", "c"], false],
    ["ForAnyValue:StringEquals", ["a"], ["b", "a"], true],
    ["ForAnyValue:StringEquals", ["a"], ["b"], false],
    ["ForAllValues:StringNotEquals", ["a"], ["b", "c"], true],
    ["ForAllValues:StringNotEquals", ["a"], ["b", "a"], false],
    ["ForAnyValue:StringNotEquals", ["a"], ["a", "b"], true],
    ["ForAnyValue:StringNotEquals", ["a"], ["a"], false],
    ["ForAllValues:StringLike", ["seat-*"], ["seat-1", "seat-2"], true],
    ["StringEquals", ["a"], ["b", "a"], true],
    ["StringNotEquals", ["a"], ["b", "a"], false],
  ])("%s %p against %p is %s", (operator, expected, values, result) => {
    expect(holds(operator, expected, { key: values })).toBe(result);
  });
});

test("Null tells whether a key is there", () => {
  expect(holds("Null", "true", {})).toBe(true);
  expect(holds("Null", "true", { key: "x" })).toBe(false);
  expect(holds("Null", "false", { key: "x" })).toBe(true);
  expect(holds("Null", "false", {})).toBe(false);
});

test("values of the policy may hold variables", () => {
  const values = { key: "home/ann", "aws:username": "ann" };
  expect(holds("StringEquals", `home/\${aws:username}`, values)).toBe(true);
  expect(holds("StringLike", `*/\${aws:username}`, values)).toBe(true);
  expect(holds("StringEquals", `home/\${aws:username}`, values, false)).toBe(false);
  expect(holds("StringNotEquals", `home/\${aws:nobody}`, values)).toBe(true);
});

test.each([
  "StringEqualsX",
  "ForSomeValues:StringEquals",
  "NullIfExists",
  "ForAnyValue:Null",
  "",
  "ForAnyValue::Bool",
])("there is no operator %p", (name) => {
  expect(readOperatorName(name)).toBeUndefined();
});

test("operators are not told apart by case", () => {
  expect(readOperatorName("forAnyValue:stringlikeIFEXISTS")).toEqual({
    base: "stringlike",
    quantifier: "any",
    ifExists: true,
  });
});
