import { engineUnderTest } from "../../engine-under-test";

const exporting = {
  Resources: { A: { Type: "Test::Thing" } },
  Outputs: { O: { Value: "v", Export: { Name: "x" } } },
};
const importing = {
  Resources: { A: { Type: "Test::Thing", Properties: { Needs: { "Fn::ImportValue": "x" } } } },
};

describe("going forward", () => {
  it("makes nothing when an export that it needs is gone by then", async () => {
    await using engine = await engineUnderTest();
    const stack = await engine.create("demo", importing);
    expect(stack.StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(engine.world.log).toEqual([]);
  });

  it("keeps what it imports from the moment it begins", async () => {
    await using engine = await engineUnderTest();
    await engine.create("producer", exporting);
    let open = (): void => {};
    engine.world.gates.set(
      "create A",
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    const created = engine.create("consumer", importing);
    await engine.cloud.events.next(
      "stackEvent",
      ({ stackName, logicalId }) => stackName === "consumer" && logicalId === "A",
    );
    expect((await engine.delete("producer")).StackStatusReason).toBe(
      "Delete canceled. Cannot delete export x as it is in use by consumer.",
    );
    open();
    expect((await created).StackStatus).toBe("CREATE_COMPLETE");
  });

  it("tells when it was to delete the stack on failure", async () => {
    await using engine = await engineUnderTest();
    const bad = { Resources: { A: { Type: "Test::Thing", Properties: { Size: "big" } } } };
    const { StackId = "" } = await engine.create("demo", bad, { OnFailure: "DELETE" });
    expect(await engine.events(StackId)).toContain(
      "demo DELETE_IN_PROGRESS The following resource(s) failed to create: [A]. Delete requested by user.",
    );
  });
});
