import { userDataSize } from "../../../lib/guardrails/user-data-size";
import { seatWith, setProperty } from "../../support/broken-template";

const LIMIT = 16 * 1024;
const seatWithUserData = (text: unknown) =>
  seatWith("AWS::EC2::Instance", (host) => setProperty(host, "UserData", { "Fn::Base64": text }));

test.each([
  ["a text of 16 KB", "x".repeat(LIMIT)],
  ["no text", undefined],
  [
    "parts of 16 KB with their separators",
    { "Fn::Join": ["--", ["x".repeat(LIMIT - 66), { Ref: "AWS::StackName" }]] },
  ],
])("%s passes", (_, text) => {
  expect(userDataSize.check(seatWithUserData(text))).toEqual([]);
});

test.each([
  ["a text", "x".repeat(LIMIT + 1)],
  ["a text of two-byte letters", "é".repeat(LIMIT / 2 + 1)],
  ["parts", { "Fn::Join": ["--", ["x".repeat(LIMIT - 65), { Ref: "AWS::StackName" }]] }],
  ["a substituted text", { "Fn::Sub": "x".repeat(LIMIT + 1) }],
  ["a substituted text with values", { "Fn::Sub": ["x".repeat(LIMIT + 1), { a: 1 }] }],
])("%s over 16 KB is found", (_, text) => {
  const [finding] = userDataSize.check(seatWithUserData(text));
  expect(finding).toMatchObject({
    property: "Properties.UserData",
    what: expect.stringContaining("are over 16384"),
  });
});

test("a launch template's user data counts too", () => {
  const data = { UserData: { "Fn::Base64": "x".repeat(LIMIT + 1) } };
  const template = {
    Resources: { T: { Type: "AWS::EC2::LaunchTemplate", Properties: { LaunchTemplateData: data } } },
  };
  expect(userDataSize.check(template)).toMatchObject([
    { resource: "T", property: "Properties.LaunchTemplateData.UserData" },
  ]);
});
