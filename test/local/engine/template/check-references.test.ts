import { checkReferences } from "../../../../local/engine/template/check-references";
import { parseTemplate } from "../../../../local/engine/template/parse-template";

const check = (template: object) => checkReferences(parseTemplate(JSON.stringify(template)));
const resource = (properties: object, more: object = {}) => ({
  Resources: { A: { Type: "T", Properties: properties, ...more } },
});

describe("the references of a template", () => {
  it("may go to parameters, pseudo parameters and resources", () => {
    const properties = { a: { Ref: "P" }, b: { Ref: "AWS::Region" }, c: { "Fn::GetAtt": ["B", "x"] } };
    expect(() =>
      check({
        Parameters: { P: { Type: "String" } },
        Resources: { A: { Type: "T", Properties: properties }, B: { Type: "T" } },
      }),
    ).not.toThrow();
  });

  it.each([
    [
      resource({ a: { Ref: "X" }, b: { "Fn::Sub": `\${Y}` } }),
      "Template format error: Unresolved resource dependencies [X, Y] in the Resources block of the template",
    ],
    [
      resource({}, { DependsOn: ["X"] }),
      "Template format error: Unresolved resource dependencies [X] in the Resources block of the template",
    ],
    [
      resource({}, { Metadata: { a: { Ref: "X" } } }),
      "Template format error: Unresolved resource dependencies [X] in the Resources block of the template",
    ],
    [
      resource({ a: { "Fn::GetAtt": ["X", "Arn"] } }),
      "Template error: instance of Fn::GetAtt references undefined resource X",
    ],
    [
      { ...resource({}), Outputs: { O: { Value: { Ref: "X" } } } },
      "Unresolved resource dependencies [X] in the Outputs block of the template",
    ],
    [
      resource({}, { Condition: "X" }),
      "Template format error: Unresolved condition dependency X in the Resources block of the template",
    ],
    [
      { ...resource({}), Conditions: { C: { "Fn::Equals": [{ Ref: "A" }, "x"] } } },
      "Template format error: Unresolved dependencies [A]. Cannot reference resources in the Conditions block of the template",
    ],
  ])("%j is refused", (template, message) => {
    expect(() => check(template)).toThrow(message);
  });
});
