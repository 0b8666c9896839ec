import { engineUnderTest, refusal } from "../engine-under-test";

const YAML = "Resources:\n  A: {Type: 'Test::Thing'}\n";

describe("GetTemplate", () => {
  it("gives the text as it was given, of a stack and of a change set", async () => {
    await using engine = await engineUnderTest();
    await engine.call("CreateStack", { StackName: "demo", TemplateBody: YAML });
    await engine.ended("demo");
    expect(await engine.call("GetTemplate", { StackName: "demo" })).toEqual({
      TemplateBody: YAML,
      StagesAvailable: ["Original", "Processed"],
    });
    const next = `${YAML}Outputs: {O: {Value: x}}\n`;
    await engine.call("CreateChangeSet", { StackName: "demo", ChangeSetName: "next", TemplateBody: next });
    expect(
      await engine.call("GetTemplate", {
        StackName: "demo",
        ChangeSetName: "next",
        TemplateStage: "Processed",
      }),
    ).toMatchObject({
      TemplateBody: next,
    });
  });

  it("gives the template of a deleted stack by its id", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
    await engine.delete("demo");
    expect(await engine.call("GetTemplate", { StackName: StackId })).toMatchObject({
      TemplateBody: expect.stringContaining("Test::Thing"),
    });
  });

  it.each([
    [{}, "StackName is required if ChangeSetName is not specified."],
    [{ ChangeSetName: "x" }, "StackName is a required parameter."],
    [{ StackName: "none" }, "Stack with id none does not exist"],
  ])("refuses %j", async (input, message) => {
    await using engine = await engineUnderTest();
    expect(await refusal(engine.call("GetTemplate", input))).toBe(message);
  });
});
