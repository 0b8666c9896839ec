import { ResourceFailure } from "../../../../local/core/resource-type";
import { engineUnderTest, refusal } from "../engine-under-test";

const sized = (Size: number) => ({ Resources: { A: { Type: "Test::Thing", Properties: { Size } } } });

describe("ContinueUpdateRollback", () => {
  it("goes on from a rollback that failed, and from nothing else", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("demo", sized(1));
    expect(await refusal(engine.call("ContinueUpdateRollback", { StackName: "demo" }))).toBe(
      `Stack:${StackId} is in CREATE_COMPLETE state and can not continue update rollback.`,
    );
    engine.world.failures.set("update A", new ResourceFailure("No."));
    expect((await engine.update("demo", sized(2))).StackStatus).toBe("UPDATE_ROLLBACK_FAILED");
    const both = { StackName: "demo", ForceRollback: true, ResourcesToSkip: ["A"] };
    expect(await refusal(engine.call("ContinueUpdateRollback", both))).toBe(
      "ForceRollback and ResourcesToSkip cannot be specified together.",
    );
    await engine.call("ContinueUpdateRollback", { StackName: "demo", ForceRollback: true });
    expect((await engine.ended("demo")).StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
  });
});
