import { engineUnderTest, refusal } from "../engine-under-test";

const thing = (properties: object) => ({ Type: "Test::Thing", Properties: properties });

describe("planning", () => {
  it("does nothing and calls nobody", async () => {
    await using engine = await engineUnderTest();
    await engine.call("CreateChangeSet", {
      StackName: "demo",
      ChangeSetName: "next",
      ChangeSetType: "CREATE",
      TemplateBody: JSON.stringify({ Resources: { A: thing({ Size: 1 }) } }),
    });
    expect([engine.world.log, engine.cloud.calls]).toEqual([[], []]);
  });

  it("finds mistakes of functions before anything is made", async () => {
    await using engine = await engineUnderTest();
    const template = { Resources: { A: thing({}), B: thing({ Name: { "Fn::Join": ["-", "x"] } }) } };
    expect(await refusal(engine.create("demo", template))).toMatch(/^Template error: every Fn::Join object/);
    expect(engine.world.log).toEqual([]);
  });
});
