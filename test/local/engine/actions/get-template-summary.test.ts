import { engineUnderTest, refusal } from "../engine-under-test";

const TEMPLATE = {
  AWSTemplateFormatVersion: "2010-09-09",
  Description: "d",
  Metadata: { m: 1 },
  Parameters: { P: { Type: "String", Default: "x", AllowedValues: ["x", "y"], Description: "pd" } },
  Resources: { A: { Type: "Test::Thing" }, R: { Type: "Test::Role" } },
};

describe("GetTemplateSummary", () => {
  it("tells what a template asks for and what is in it", async () => {
    await using engine = await engineUnderTest();
    const summary = await engine.call("GetTemplateSummary", { TemplateBody: JSON.stringify(TEMPLATE) });
    expect(summary).toEqual({
      Parameters: [
        {
          ParameterKey: "P",
          DefaultValue: "x",
          NoEcho: false,
          Description: "pd",
          ParameterType: "String",
          ParameterConstraints: { AllowedValues: ["x", "y"] },
        },
      ],
      Description: "d",
      Version: "2010-09-09",
      Metadata: '{"m":1}',
      ResourceTypes: ["Test::Thing", "Test::Role"],
      ResourceIdentifierSummaries: [
        { ResourceType: "Test::Thing", LogicalResourceIds: ["A"] },
        { ResourceType: "Test::Role", LogicalResourceIds: ["R"] },
      ],
      Capabilities: ["CAPABILITY_IAM"],
      CapabilitiesReason: "The following resource(s) require capabilities: [Test::Role]",
    });
  });

  it("refuses types that are not modelled, or warns when that is wanted", async () => {
    await using engine = await engineUnderTest();
    const TemplateBody = JSON.stringify({ Resources: { A: { Type: "AWS::Foo::Bar" } } });
    expect(await refusal(engine.call("GetTemplateSummary", { TemplateBody }))).toContain("[AWS::Foo::Bar]");
    const warned = await engine.call("GetTemplateSummary", {
      TemplateBody,
      TemplateSummaryConfig: { TreatUnrecognizedResourceTypesAsWarnings: true },
    });
    expect(warned).toMatchObject({ Warnings: { UnrecognizedResourceTypes: ["AWS::Foo::Bar"] } });
  });

  it("has nothing to say of a stack in review", async () => {
    await using engine = await engineUnderTest();
    await engine.call("CreateChangeSet", {
      StackName: "demo",
      ChangeSetName: "c",
      ChangeSetType: "CREATE",
      TemplateBody: JSON.stringify(TEMPLATE),
      Capabilities: ["CAPABILITY_IAM"],
    });
    expect(await refusal(engine.call("GetTemplateSummary", { StackName: "demo" }))).toBe(
      "GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.",
    );
  });
});
