import { isBoundBy, texts } from "../../../../lib/validate/reviews/conditions";

const KEYS = ["aws:sourceaccount", "aws:sourceip"];

test.each([
  [{ StringEquals: { "aws:SourceAccount": "123456789012" } }],
  [{ StringLike: { "AWS:SOURCEACCOUNT": ["12345*"] } }],
  [{ "ForAnyValue:StringEquals": { "aws:SourceAccount": "123456789012" } }],
  [{ Bool: { "aws:SecureTransport": "true" }, IpAddress: { "aws:SourceIp": "198.51.100.0/24" } }],
])("%j binds", (condition) => {
  expect(isBoundBy(condition, KEYS)).toBe(true);
});

test.each([
  [undefined],
  [{ StringEquals: { "aws:SourceArn": "x" } }],
  [{ StringNotEquals: { "aws:SourceAccount": "123456789012" } }],
  [{ StringEqualsIfExists: { "aws:SourceAccount": "123456789012" } }],
  [{ "ForAllValues:StringEquals": { "aws:SourceAccount": "123456789012" } }],
  [{ Null: { "aws:SourceAccount": "false" } }],
  [{ StringLike: { "aws:SourceAccount": ["123456789012", "*"] } }],
  [{ IpAddress: { "aws:SourceIp": "::/0" } }],
])("%j does not", (condition) => {
  expect(isBoundBy(condition, KEYS)).toBe(false);
});

test("one text, a list and none are read alike", () => {
  expect([texts("a"), texts(["a", { Ref: "B" }]), texts(undefined)]).toEqual([["a"], ["a", `\${B}`], []]);
});
