import { arnText } from "../../../../../local/services/iam/policy/arn-pattern";
import { readDocument } from "../../../../../local/services/iam/policy/document";
import { compileStatement } from "../../../../../local/services/iam/policy/statement";

const OBJECT = "arn:aws:s3:::logs/ann/a";

/** @returns whether a statement applies: at once, or with these values */
function applies(
  statement: object,
  action: string,
  resource = OBJECT,
  values: Record<string, string> = {},
): boolean {
  const text = JSON.stringify({ Version: "2012-10-17", Statement: { Effect: "Allow", ...statement } });
  const { statements, version } = readDocument(text);
  const [first] = statements;
  if (!first) throw new Error("no statement");
  const narrowed = compileStatement(first, version).narrow(action, arnText(resource));
  return narrowed !== false && (narrowed.rest?.({ value: (key) => values[key] }) ?? true);
}

test("actions are matched with wildcards and without regard to case", () => {
  expect(applies({ Action: "S3:getOBJECT", Resource: "*" }, "s3:GetObject")).toBe(true);
  expect(applies({ Action: ["s3:Put*", "s3:Get?bject"], Resource: "*" }, "s3:GetObject")).toBe(true);
  expect(applies({ Action: "s3:Get", Resource: "*" }, "s3:GetObject")).toBe(false);
  expect(applies({ Action: "*", Resource: "*" }, "iam:CreateUser")).toBe(true);
});

test("NotAction and NotResource stand for everything else", () => {
  expect(applies({ NotAction: ["iam:*", "sts:*"], Resource: "*" }, "s3:GetObject")).toBe(true);
  expect(applies({ NotAction: ["iam:*", "s3:*"], Resource: "*" }, "s3:GetObject")).toBe(false);
  expect(applies({ Action: "*", NotResource: "arn:aws:s3:::logs/*" }, "s3:GetObject")).toBe(false);
  expect(applies({ Action: "*", NotResource: "arn:aws:s3:::other/*" }, "s3:GetObject")).toBe(true);
});

test("resources are matched with regard to case", () => {
  expect(applies({ Action: "*", Resource: "arn:aws:s3:::LOGS/*" }, "s3:GetObject")).toBe(false);
});

test("variables in resources wait for the request's values", () => {
  const home = { Action: "*", Resource: `arn:aws:s3:::logs/\${aws:username}/*` };
  expect(applies(home, "s3:GetObject", OBJECT, { "aws:username": "ann" })).toBe(true);
  expect(applies(home, "s3:GetObject", OBJECT, { "aws:username": "bob" })).toBe(false);
  expect(applies(home, "s3:GetObject", OBJECT)).toBe(false);
  const elsewhere = { Action: "*", NotResource: `arn:aws:s3:::logs/\${aws:username}/*` };
  expect(applies(elsewhere, "s3:GetObject", OBJECT, { "aws:username": "ann" })).toBe(false);
  expect(applies(elsewhere, "s3:GetObject", OBJECT, { "aws:username": "bob" })).toBe(true);
});

test("all conditions must hold", () => {
  const both = {
    Action: "*",
    Resource: "*",
    Condition: { StringEquals: { a: "1", b: "2" }, Bool: { c: "true" } },
  };
  expect(applies(both, "s3:GetObject", OBJECT, { a: "1", b: "2", c: "true" })).toBe(true);
  expect(applies(both, "s3:GetObject", OBJECT, { a: "1", b: "2", c: "false" })).toBe(false);
  expect(applies(both, "s3:GetObject", OBJECT, { a: "1", c: "true" })).toBe(false);
});

test("an operator that is none is passed over only when it says nothing", () => {
  expect(applies({ Action: "*", Resource: "*", Condition: { Nonsense: {} } }, "s3:GetObject")).toBe(true);
  expect(() =>
    applies({ Action: "*", Resource: "*", Condition: { Nonsense: { a: "1" } } }, "s3:GetObject"),
  ).toThrow("policy has no such condition operator: Nonsense");
});
