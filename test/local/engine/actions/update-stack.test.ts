import { engineUnderTest, refusal } from "../engine-under-test";

const sized = (Size: number) => ({ Resources: { A: { Type: "Test::Thing", Properties: { Size } } } });

describe("UpdateStack", () => {
  it("can take the template from before with other parameters", async () => {
    await using engine = await engineUnderTest();
    const template = {
      Parameters: { Size: { Type: "Number" } },
      Resources: { A: { Type: "Test::Thing", Properties: { Size: { Ref: "Size" } } } },
    };
    await engine.create("demo", template, { Parameters: [{ ParameterKey: "Size", ParameterValue: "1" }] });
    await engine.call("UpdateStack", {
      StackName: "demo",
      UsePreviousTemplate: true,
      Parameters: [{ ParameterKey: "Size", ParameterValue: "2" }],
    });
    expect((await engine.ended("demo")).StackStatus).toBe("UPDATE_COMPLETE");
    expect([...engine.world.things.values()]).toEqual([{ Size: 2 }]);
  });

  it("answers a client that repeats itself and does the work once", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", sized(1));
    const input = { StackName: "demo", TemplateBody: JSON.stringify(sized(2)), ClientRequestToken: "once" };
    await Promise.all([engine.call("UpdateStack", input), engine.ended("demo")]);
    await engine.ended("demo");
    await expect(engine.call("UpdateStack", input)).resolves.toHaveProperty("StackId");
    expect(engine.world.log).toEqual(["create A", "update A"]);
  });

  it("refuses a stack that is not there or that is deleted", async () => {
    await using engine = await engineUnderTest();
    expect(await refusal(engine.update("none", sized(1)))).toBe("Stack [none] does not exist");
    const { StackId = "" } = await engine.create("demo", sized(1));
    await engine.delete("demo");
    expect(await refusal(engine.update(StackId, sized(2)))).toBe(
      `Stack:${StackId} is in DELETE_COMPLETE state and can not be updated.`,
    );
    const temporary = { StackPolicyDuringUpdateBody: "{}" };
    expect(await refusal(engine.update("demo", sized(2), temporary))).toContain(
      "StackPolicyDuringUpdate is not modelled",
    );
  });
});
