import fc from "fast-check";
import { AwsError } from "../../../../local/core/errors";
import { parseTemplate } from "../../../../local/engine/template/parse-template";

const A = { A: { Type: "Test::Thing" } };
const parse = (template: unknown) => parseTemplate(JSON.stringify(template));

describe("the structure of a template", () => {
  it("is read into its sections", () => {
    const template = parse({
      AWSTemplateFormatVersion: "2010-09-09",
      Description: "d",
      Metadata: { m: 1 },
      Mappings: { M: { a: { b: "c" } } },
      Conditions: { C: { "Fn::Equals": [1, 1] } },
      Resources: {
        A: { Type: "T::T::T", DependsOn: "B", Condition: "C" },
        B: { Type: "T", DeletionPolicy: "Retain" },
      },
      Outputs: { O: { Value: 1, Export: { Name: "n" } } },
    });
    expect(template).toMatchObject({ version: "2010-09-09", description: "d", metadata: { m: 1 } });
    expect(template.resources.get("A")).toMatchObject({
      dependsOn: ["B"],
      condition: "C",
      deletionPolicy: "Delete",
    });
    expect(template.resources.get("B")?.deletionPolicy).toBe("Retain");
    expect(template.outputs.get("O")).toEqual({ value: 1, exportName: "n" });
    expect(template.mappings.get("M")?.get("a")?.get("b")).toBe("c");
  });

  it("may name its resources like members of every object", () => {
    const template = parse({ Resources: { constructor: { Type: "T" }, toString: { Type: "T" } } });
    expect([...template.resources.keys()]).toEqual(["constructor", "toString"]);
    expect(template.conditions.get("constructor")).toBeUndefined();
  });

  it.each([
    [[], "Template format error: unsupported structure."],
    ["text", "Template format error: unsupported structure."],
    [{}, "Template format error: At least one Resources member must be defined."],
    [{ Resources: {} }, "Template format error: At least one Resources member must be defined."],
    [{ Resources: A, Extra: 1, More: 2 }, "Invalid template property or properties [Extra, More]"],
    [{ Resources: { A: "x" } }, "Template format error: Any Resources member must be an object."],
    [
      { Resources: { A: {} } },
      "Template format error: [/Resources/A] Every Resources object must contain a Type member.",
    ],
    [{ Resources: { A: { Type: "T", Invalid: 1 } } }, "Invalid template resource property 'Invalid'"],
    [
      { Resources: { "A-B": { Type: "T" } } },
      "Template format error: Resource name A-B is non alphanumeric.",
    ],
    [
      { Resources: A, Outputs: { O: {} } },
      "Template format error: Every Outputs member must contain a Value object",
    ],
    [
      { Resources: A, Outputs: { O: { Value: null } } },
      "[/Outputs/O/Value] 'null' values are not allowed in templates",
    ],
    [{ Resources: A, Mappings: { M: "x" } }, "Template format error: Every Mappings member M must be a map"],
    [
      { Resources: A, Mappings: { M: { a: { b: { c: 1 } } } } },
      "Template format error: Every Mappings attribute must be a String or a List.",
    ],
    [
      { Resources: A, Parameters: { P: { Type: "Nonsense" } } },
      "Template format error: Unrecognized parameter type: Nonsense",
    ],
    [
      { Resources: A, Parameters: { P: { Type: "String", Foo: 1 } } },
      "Invalid template parameter property 'Foo'",
    ],
    [
      { AWSTemplateFormatVersion: "2020-01-01", Resources: A },
      "Template format error: unsupported value for AWSTemplateFormatVersion.",
    ],
  ])("%j is refused in AWS's words", (template, message) => {
    expect(() => parse(template)).toThrow(message);
  });

  it.each([
    [{ Transform: "AWS::Serverless-2016-10-31", Resources: A }, "Transform AWS::Serverless-2016-10-31"],
    [{ Transform: ["AWS::LanguageExtensions"], Resources: A }, "Transform AWS::LanguageExtensions"],
    [
      { Resources: { A: { Type: "T", Properties: { "Fn::Transform": { Name: "Mine" } } } } },
      "Transform Mine",
    ],
    [{ Resources: { "Fn::ForEach::Loop": [] } }, "Fn::ForEach::Loop (transform AWS::LanguageExtensions)"],
    [{ Hooks: {}, Resources: A }, "Section Hooks"],
    [
      { Resources: { A: { Type: "T", DeletionPolicy: "Snapshot" } } },
      "DeletionPolicy Snapshot of resource A",
    ],
  ])("%j is refused by name", (template, what) => {
    expect(() => parse(template)).toThrow(`${what} is not modelled by the local cloud`);
  });

  it("has no more than 500 resources", () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`R${i}`, { Type: "T" }]));
    expect(() => parse({ Resources: many })).toThrow(
      "Template format error: Number of resources, 501, is greater than maximum allowed, 500",
    );
  });

  it("is read or refused, whatever the text", () => {
    const section = fc.jsonValue({ maxDepth: 4 });
    const template = fc.record(
      {
        Resources: section,
        Parameters: section,
        Outputs: section,
        Mappings: section,
        Conditions: section,
        Rules: section,
      },
      { requiredKeys: [] },
    );
    const anything = fc.oneof(
      fc.string(),
      template.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        try {
          parseTemplate(text);
        } catch (error) {
          expect(error).toBeInstanceOf(AwsError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
