import { render } from "../../../lib/guardrails/render";

/** What stands for `${name}`, which templates and TypeScript read differently. */
const variable = (name: string) => `\${${name}}`;

test.each([
  ["a text", "text", "text"],
  ["a number", 7, "7"],
  ["nothing", undefined, ""],
  ["a reference", { Ref: "Bucket" }, variable("Bucket")],
  ["an attribute", { "Fn::GetAtt": ["Bucket", "Arn"] }, variable("Bucket.Arn")],
  ["an attribute in short", { "Fn::GetAtt": "Bucket.Arn" }, variable("Bucket.Arn")],
  ["a join", { "Fn::Join": ["/", ["a", { Ref: "B" }]] }, `a/${variable("B")}`],
  ["what is encoded", { "Fn::Base64": { "Fn::Join": ["", ["a", "b"]] } }, "ab"],
  ["an import", { "Fn::ImportValue": "shared:role" }, variable("import shared:role")],
  ["a part", { "Fn::Select": [1, { "Fn::Split": ["-", "a-b"] }] }, "b"],
  ["a member", { "Fn::Select": ["1", ["a", { Ref: "B" }]] }, variable("B")],
  ["a part that is not there", { "Fn::Select": [2, { "Fn::Split": ["-", "a-b"] }] }, variable("Fn::Select")],
  ["another function", { "Fn::Cidr": ["a", 1] }, variable("Fn::Cidr")],
])("%s is rendered", (_, value, rendered) => {
  expect(render(value)).toBe(rendered);
});

test("a substitution takes its own variables, then references, and leaves what is literal", () => {
  const text = `${variable("Own")} ${variable("AWS::Region")} ${variable("!Shell")}`;
  expect(render({ "Fn::Sub": [text, { Own: { Ref: "X" } }] })).toBe(
    `${variable("X")} ${variable("AWS::Region")} ${variable("Shell")}`,
  );
  expect(render({ "Fn::Sub": `a-${variable("B")}` })).toBe(`a-${variable("B")}`);
});

test("references can be written in any way", () => {
  expect(render({ "Fn::Join": ["", ["a-", { Ref: "B" }]] }, (name) => `<${name}>`)).toBe("a-<B>");
});
