import { OPERATORS } from "../../../../../../local/services/iam/policy/operators";
import { compileTemplate } from "../../../../../../local/services/iam/policy/template";

const NOTHING = { value: () => undefined };

function holds(name: string, expected: string, actual: string): boolean {
  const known = OPERATORS[name.toLowerCase()];
  if (!known) throw new Error(`no operator ${name}`);
  const template = compileTemplate(expected, { variables: true, wildcards: known.operator.wildcards });
  return known.operator.test(template)(actual, NOTHING) !== (known.negated ?? false);
}

test.each([
  ["StringEquals", "a", "a", true],
  ["StringEquals", "a*", "ab", false],
  ["StringEquals", "a", "A", false],
  ["StringEqualsIgnoreCase", "a", "A", true],
  ["StringNotEqualsIgnoreCase", "a", "A", false],
  ["StringLike", "logs/20?6/*", "logs/2026/01", true],
  ["StringNotLike", "logs/*", "logs/2026", false],
  ["NumericEquals", "10", "10.0", true],
  ["NumericNotEquals", "10", "11", true],
  ["NumericLessThan", "10", "9", true],
  ["NumericLessThan", "10", "10", false],
  ["NumericLessThanEquals", "10", "10", true],
  ["NumericGreaterThan", "10", "10.5", true],
  ["NumericGreaterThanEquals", "10", "10", true],
  ["NumericLessThan", "10", "many", false],
  ["NumericLessThan", "many", "1", false],
  ["NumericEquals", "", "0", false],
  ["DateEquals", "2026-01-15T12:00:00Z", "2026-01-15T13:00:00+01:00", true],
  ["DateEquals", "1768478400", "2026-01-15T12:00:00Z", true],
  ["DateNotEquals", "2026-01-15", "2026-01-16", true],
  ["DateLessThan", "2026", "2025-12-31T23:59:59Z", true],
  ["DateLessThanEquals", "2026-01-15", "2026-01-15T00:00:00Z", true],
  ["DateGreaterThan", "2026-01-15T12:00:00Z", "1768478401", true],
  ["DateGreaterThanEquals", "2026-01-15T12:00:00Z", "1768478399", false],
  ["DateLessThan", "soon", "2026-01-15", false],
  ["Bool", "true", "TRUE", true],
  ["Bool", "false", "true", false],
  ["BinaryEquals", "QUJD", "QUJD", true],
  ["BinaryEquals", "QUJD", "QUJE", false],
  ["IpAddress", "192.0.2.0/24", "192.0.2.255", true],
  ["IpAddress", "192.0.2.0/24", "192.0.3.0", false],
  ["IpAddress", "192.0.2.7", "192.0.2.7", true],
  ["IpAddress", "0.0.0.0/0", "203.0.113.9", true],
  ["IpAddress", "127.0.0.0/8", "::ffff:127.0.0.1", true],
  ["IpAddress", "2001:db8::/32", "2001:DB8:1::9", true],
  ["IpAddress", "2001:db8::/32", "192.0.2.1", false],
  ["IpAddress", "192.0.2.0/33", "192.0.2.1", false],
  ["IpAddress", "192.0.2.0/24", "localhost", false],
  ["NotIpAddress", "192.0.2.0/24", "198.51.100.1", true],
  ["ArnEquals", "arn:aws:s3:::logs", "arn:aws:s3:::logs", true],
  ["ArnEquals", "arn:aws:s3:::log*", "arn:aws:s3:::logs", true],
  ["ArnLike", "arn:aws:sns:*:*:topic", "arn:aws:sns:us-east-1:000000000000:topic", true],
  ["ArnLike", "arn:aws:sns:*:topic", "arn:aws:sns:us-east-1:000000000000:topic", false],
  ["ArnNotLike", "arn:aws:s3:::*", "arn:aws:sns:us-east-1:0:t", true],
  ["ArnNotEquals", "arn:aws:s3:::logs", "arn:aws:s3:::logs", false],
])("%s %s against %s is %s", (operator, expected, actual, result) => {
  expect(holds(operator, expected, actual)).toBe(result);
});
