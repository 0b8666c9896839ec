import { engineUnderTest } from "../engine-under-test";

const thing = (properties: object, more: object = {}) => ({
  Type: "Test::Thing",
  Properties: properties,
  ...more,
});

describe("bringing resources up", () => {
  it("fails one whose properties do not fit once they are known, and says which", async () => {
    await using engine = await engineUnderTest();
    const template = {
      Resources: {
        C: { Type: "Custom::X", Properties: { ServiceToken: "t", Id: "not a number" } },
        A: thing({ Size: { "Fn::GetAtt": ["C", "Answer"] } }),
      },
    };
    expect((await engine.create("demo", template)).StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(await engine.events("demo")).toContain(
      "A CREATE_FAILED Property validation failure: [Value of property {/Size} does not match type {Integer}]",
    );
  });

  it("fails one that refers to what a custom resource has not answered", async () => {
    await using engine = await engineUnderTest();
    const template = {
      Resources: {
        C: { Type: "Custom::X", Properties: { ServiceToken: "t" } },
        A: thing({ Name: { "Fn::GetAtt": ["C", "Desk"] } }),
      },
    };
    await engine.create("demo", template);
    expect(await engine.events("demo")).toContain(
      "A CREATE_FAILED CustomResource attribute error: Vendor response doesn't contain Desk attribute in object custom",
    );
  });

  it("begins all that is free at once", async () => {
    await using engine = await engineUnderTest();
    const Resources = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`T${i}`, thing({})]));
    let begun = 0;
    let open = (): void => {};
    const all = new Promise<void>((resolve) => {
      open = resolve;
    });
    for (const logicalId of Object.keys(Resources)) engine.world.gates.set(`create ${logicalId}`, all);
    engine.cloud.events.subscribe((event) => {
      if (event.name !== "stackEvent" || event.status !== "CREATE_IN_PROGRESS" || event.logicalId === "demo")
        return;
      begun++;
      if (begun === 10) open();
    });
    expect((await engine.create("demo", { Resources })).StackStatus).toBe("CREATE_COMPLETE");
  });
});
