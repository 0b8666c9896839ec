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
  ["another function", { "Fn::Select": [0, []] }, variable("Fn::Select")],
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
