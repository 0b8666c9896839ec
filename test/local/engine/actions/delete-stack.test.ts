import { ResourceFailure } from "../../../../local/core/resource-type";
import { engineUnderTest, refusal } from "../engine-under-test";

const thing = (more: object = {}) => ({ Type: "Test::Thing", ...more });
const TWO = { Resources: { A: thing(), B: thing({ DependsOn: "A" }) } };

describe("DeleteStack", () => {
  it("does not mind a stack that is not there", async () => {
    await using engine = await engineUnderTest();
    await expect(engine.call("DeleteStack", { StackName: "none" })).resolves.toEqual({});
  });

  it("respects termination protection until it is taken away", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", TWO, { EnableTerminationProtection: true });
    expect(await refusal(engine.delete("demo"))).toBe(
      "Stack [demo] cannot be deleted while TerminationProtection is enabled",
    );
    await engine.call("UpdateTerminationProtection", {
      StackName: "demo",
      EnableTerminationProtection: false,
    });
    expect((await engine.delete("demo")).StackStatus).toBe("DELETE_COMPLETE");
  });

  it("lets go of what its DeletionPolicy retains", async () => {
    await using engine = await engineUnderTest();
    const stack = await engine.create("demo", {
      Resources: { A: thing({ DeletionPolicy: "RetainExceptOnCreate" }), B: thing() },
    });
    await engine.delete("demo");
    expect([...engine.world.things.keys()]).toEqual([expect.stringMatching(/^A-/)]);
    expect(await engine.events(stack.StackId ?? "")).toContain("A DELETE_SKIPPED");
  });

  it("ends in DELETE_FAILED when something does not go, and can be tried again", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", TWO);
    engine.world.failures.set("delete B", new ResourceFailure("The bucket you tried to delete is not empty"));
    const failed = await engine.delete("demo");
    expect(failed).toMatchObject({
      StackStatus: "DELETE_FAILED",
      StackStatusReason: "The following resource(s) failed to delete: [B]. ",
    });
    expect(engine.world.log).not.toContain("delete A");
    expect(await engine.events("demo")).toContain(
      "B DELETE_FAILED The bucket you tried to delete is not empty",
    );
    engine.world.failures.clear();
    expect((await engine.delete("demo")).StackStatus).toBe("DELETE_COMPLETE");
    expect(engine.world.things.size).toBe(0);
  });

  it("leaves named resources behind, but only after a failure", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("demo", TWO);
    expect(await refusal(engine.delete("demo", { RetainResources: ["B"] }))).toBe(
      `Invalid operation on stack [${StackId}]. When you delete a stack, specify which resources to retain only when the stack is in the DELETE_FAILED state.`,
    );
    engine.world.failures.set("delete B", new ResourceFailure("No."));
    await engine.delete("demo");
    const gone = await engine.delete("demo", { RetainResources: ["B"] });
    expect(gone.StackStatus).toBe("DELETE_COMPLETE");
    expect([...engine.world.things.keys()]).toEqual([expect.stringMatching(/^B-/)]);
  });

  it("forces a stack away that is stuck", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", TWO);
    engine.world.failures.set("delete B", new ResourceFailure("No."));
    await engine.delete("demo");
    expect((await engine.delete("demo", { DeletionMode: "FORCE_DELETE_STACK" })).StackStatus).toBe(
      "DELETE_COMPLETE",
    );
  });

  it("breaks off a creation that is under way", async () => {
    await using engine = await engineUnderTest();
    engine.world.gates.set("create B", new Promise(() => {}));
    const { StackId } = await engine.call<{ StackId: string }>("CreateStack", {
      StackName: "demo",
      TemplateBody: JSON.stringify(TWO),
    });
    await engine.cloud.events.next("stackEvent", ({ logicalId }) => logicalId === "B");
    await engine.call("DeleteStack", { StackName: "demo" });
    expect((await engine.ended(StackId)).StackStatus).toBe("DELETE_COMPLETE");
    expect(engine.world.things.size).toBe(0);
  });

  it("waits for nothing else: an update has to end first", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("demo", TWO);
    let open = (): void => {};
    engine.world.gates.set(
      "create C",
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    const updated = engine.update("demo", { Resources: { ...TWO.Resources, C: thing() } });
    await engine.cloud.events.next("stackEvent", ({ logicalId }) => logicalId === "C");
    expect(await refusal(engine.call("DeleteStack", { StackName: "demo" }))).toBe(
      `Stack [${StackId}] cannot be deleted while in status UPDATE_IN_PROGRESS`,
    );
    expect(
      await refusal(engine.call("UpdateStack", { StackName: "demo", TemplateBody: JSON.stringify(TWO) })),
    ).toBe(`Stack:${StackId} is in UPDATE_IN_PROGRESS state and can not be updated.`);
    open();
    expect((await updated).StackStatus).toBe("UPDATE_COMPLETE");
  });

  it("is called off while another stack uses an export", async () => {
    await using engine = await engineUnderTest();
    await engine.create("producer", {
      Resources: { A: thing() },
      Outputs: { O: { Value: "v", Export: { Name: "shared" } } },
    });
    await engine.create("consumer", {
      Resources: { A: { ...thing(), Properties: { Needs: { "Fn::ImportValue": "shared" } } } },
    });
    const kept = await engine.delete("producer");
    expect(kept).toMatchObject({
      StackStatus: "CREATE_COMPLETE",
      StackStatusReason: "Delete canceled. Cannot delete export shared as it is in use by consumer.",
    });
    expect(kept.DeletionTime).toBeUndefined();
    await engine.delete("consumer");
    expect((await engine.delete("producer")).StackStatus).toBe("DELETE_COMPLETE");
  });
});
