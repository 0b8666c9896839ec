import { engineUnderTest, refusal } from "../engine-under-test";

describe("UpdateTerminationProtection", () => {
  it("is seen in the stack", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
    const set = (EnableTerminationProtection: boolean) =>
      engine.call("UpdateTerminationProtection", { StackName: "demo", EnableTerminationProtection });
    expect(await set(true)).toEqual({ StackId });
    expect((await engine.stack("demo")).EnableTerminationProtection).toBe(true);
    await set(false);
    await engine.delete("demo");
    expect(
      await refusal(
        engine.call("UpdateTerminationProtection", { StackName: StackId, EnableTerminationProtection: true }),
      ),
    ).toMatch(/DELETE_COMPLETE state/);
  });
});
