import { engineUnderTest, refusal } from "../engine-under-test";

const output = (Output: object) => ({ Resources: { A: { Type: "Test::Thing" } }, Outputs: { O: Output } });

describe("outputs", () => {
  it("are texts, with descriptions and export names that may be functions", async () => {
    await using engine = await engineUnderTest();
    const stack = await engine.create(
      "demo",
      output({
        Value: 5,
        Description: { "Fn::Join": ["", ["a", "b"]] },
        Export: { Name: { Ref: "AWS::StackName" } },
      }),
    );
    expect(stack.Outputs).toEqual([
      { OutputKey: "O", OutputValue: "5", Description: "ab", ExportName: "demo" },
    ]);
  });

  it("are refused when they are none", async () => {
    await using engine = await engineUnderTest();
    expect(await refusal(engine.create("demo", output({ Value: { "Fn::GetAZs": "" } })))).toBe(
      "Template format error: The Value field of every Outputs member must evaluate to a String and not a List (O).",
    );
    expect(
      await refusal(engine.create("demo", output({ Value: "x", Export: { Name: { "Fn::GetAZs": "" } } }))),
    ).toBe("Template format error: The Name field of every Export member must evaluate to a String (O).");
  });

  it("with an attribute that a type does not have are refused before anything is made", async () => {
    await using engine = await engineUnderTest();
    expect(await refusal(engine.create("demo", output({ Value: { "Fn::GetAtt": ["A", "Nope"] } })))).toBe(
      "Template error: resource A does not support attribute type Nope in Fn::GetAtt",
    );
    expect(engine.world.log).toEqual([]);
  });
});
