import { compilePattern, matches } from "../../../../../local/services/iam/policy/pattern";
import { compileTemplate } from "../../../../../local/services/iam/policy/template";

const context = (values: Record<string, string | string[]>) => ({ value: (key: string) => values[key] });
const filled = (text: string, values: Record<string, string | string[]> = {}): string | undefined =>
  compileTemplate(text, { variables: true, wildcards: false }).fill(context(values));

test("a text without variables is known beforehand", () => {
  expect(compileTemplate("plain", { variables: true, wildcards: false }).fixed).toBe("plain");
});

test("variables stand for values of the request, keys not told apart by case", () => {
  const values = { "aws:username": "ann", "aws:principaltag/seat": "s01" };
  expect(filled(`home/\${aws:UserName}/\${aws:PrincipalTag/Seat}/x`, values)).toBe("home/ann/s01/x");
});

test("a variable without a value leaves nothing, unless the policy names another value", () => {
  expect(filled(`home/\${aws:username}`)).toBeUndefined();
  expect(filled(`home/\${aws:username, 'nobody'}`)).toBe("home/nobody");
  expect(filled(`home/\${aws:username, 'nobody'}`, { "aws:username": "ann" })).toBe("home/ann");
});

test("a key with several values cannot stand in a text", () => {
  expect(filled(`\${aws:tagkeys}`, { "aws:tagkeys": ["a", "b"] })).toBeUndefined();
  expect(filled(`\${aws:tagkeys}`, { "aws:tagkeys": ["a"] })).toBe("a");
});

test("in policies of the older version a variable is plain text", () => {
  expect(compileTemplate(`\${aws:username}`, { variables: false, wildcards: false }).fixed).toBe(
    `\${aws:username}`,
  );
});

test("wildcards are wildcards only as such: neither escaped nor out of a value", () => {
  const pattern = (text: string, values: Record<string, string>): ((subject: string) => boolean) => {
    const filledIn = compileTemplate(text, { variables: true, wildcards: true }).fill(context(values));
    return (subject) => matches(compilePattern(filledIn ?? ""), subject);
  };
  expect(pattern("a*", {})("abc")).toBe(true);
  expect(pattern(`a\${*}`, {})("abc")).toBe(false);
  expect(pattern(`a\${*}\${?}\${$}`, {})("a*?$")).toBe(true);
  expect(pattern(`\${aws:username}`, { "aws:username": "*" })("ann")).toBe(false);
  expect(pattern(`\${aws:username}`, { "aws:username": "*" })("*")).toBe(true);
});
