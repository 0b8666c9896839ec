import { isPublicPolicy } from "../../../../../local/services/s3/access/public-policy";

const policy = (statement: object): string =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...statement }] });

const when = (operator: string, key: string, value: unknown): string =>
  policy({ Principal: "*", Condition: { [operator]: { [key]: value } } });

test.each([
  ["everybody", policy({ Principal: "*" })],
  ["every AWS principal", policy({ Principal: { AWS: "*" } })],
  ["everybody among others", policy({ Principal: { AWS: ["arn:aws:iam::000000000000:root", "*"] } })],
  ["everybody but one", policy({ NotPrincipal: { AWS: "arn:aws:iam::000000000000:root" } })],
  ["everybody with TLS", when("Bool", "aws:SecureTransport", "true")],
  ["everybody from anywhere", when("IpAddress", "aws:SourceIp", "0.0.0.0/1")],
  ["everybody from any account", when("StringLike", "aws:SourceAccount", "*")],
  ["everybody but one account", when("StringNotEquals", "aws:SourceAccount", "000000000000")],
  ["a variable", when("StringEquals", "aws:SourceVpc", "\u0024{aws:sourceVpc}")],
])("calls a policy public that allows %s", (_, text) => {
  expect(isPublicPolicy(text)).toBe(true);
});

test.each([
  ["denies everybody", policy({ Effect: "Deny", Principal: "*" })],
  ["allows one account", policy({ Principal: { AWS: "000000000000" } })],
  ["allows a service", policy({ Principal: { Service: "logging.s3.amazonaws.com" } })],
  ["allows one account's principals", when("StringEquals", "aws:PrincipalAccount", "000000000000")],
  ["allows one address range", when("IpAddress", "aws:SourceIp", "203.0.113.0/24")],
  ["allows one source", when("ArnLike", "aws:SourceArn", "arn:aws:sns:us-east-1:000000000000:t*")],
])("calls a policy not public that %s", (_, text) => {
  expect(isPublicPolicy(text)).toBe(false);
});

test("calls no policy not public", () => {
  expect(isPublicPolicy(undefined)).toBe(false);
});
