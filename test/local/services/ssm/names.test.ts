import { checkNewName, isPublic, parameterArn, parseReference } from "../../../../local/services/ssm/names";
import { fakeCloud } from "../../../support/fake-cloud";

const arn = "arn:aws:ssm:us-east-1:000000000000:parameter";

test.each([
  ["a", { name: "a" }],
  ["/a/b:3", { name: "/a/b", selector: ":3" }],
  ["a:live", { name: "a", selector: ":live" }],
  ["a:1:2", { name: "a", selector: ":1:2" }],
  [`${arn}/a`, { name: "a" }],
  [`${arn}/a/b`, { name: "/a/b" }],
  [`${arn}/a/b:7`, { name: "/a/b", selector: ":7" }],
])("%s means %j", (text, reference) => {
  expect(parseReference(text)).toEqual(reference);
});

test("writes ARNs with one slash, and those of public parameters without an account", async () => {
  await using cloud = await fakeCloud();
  expect(parameterArn(cloud, "a")).toBe(`${arn}/a`);
  expect(parameterArn(cloud, "/a/b")).toBe(`${arn}/a/b`);
  expect(parameterArn(cloud, "/aws/service/x")).toBe("arn:aws:ssm:us-east-1::parameter/aws/service/x");
  expect([isPublic("/aws/service/x"), isPublic("/aws/other")]).toEqual([true, false]);
});

test.each(["a", "/a", "/a/b.c/d_e-f", "a.b", `/${"a/".repeat(14)}b`, "b".repeat(1011)])(
  "a parameter may be named %s",
  (name) => {
    expect(() => checkNewName(name)).not.toThrow();
  },
);

test.each([
  ["/aws/x", "AccessDeniedException", "No access to reserved parameter name: /aws/x."],
  ["awsx", "ValidationException", 'can\'t be prefixed with "aws" or "ssm"'],
  ["SSM-x", "ValidationException", 'can\'t be prefixed with "aws" or "ssm"'],
  ["/awsome", "ValidationException", 'can\'t be prefixed with "aws" or "ssm"'],
  ["/ssm/a/b", "ValidationException", 'can\'t be prefixed with "ssm"'],
  ["a/b", "ValidationException", "Parameter name must be a fully qualified name."],
  ["/a b", "ValidationException", "letters, numbers and the following 3 symbols .-_"],
  ["/a//b", "ValidationException", "letters, numbers and the following 3 symbols .-_"],
  ["/a/", "ValidationException", "letters, numbers and the following 3 symbols .-_"],
  [`/${"a/".repeat(15)}b`, "HierarchyLevelLimitExceededException", "maximum of 15 levels"],
  ["c".repeat(1012), "ValidationException", "exceeds maximum length"],
])("no parameter may be named %s", (name, code, message) => {
  expect(() => checkNewName(name)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});
