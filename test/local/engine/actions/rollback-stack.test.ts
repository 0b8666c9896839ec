import { engineUnderTest, refusal } from "../engine-under-test";

describe("RollbackStack", () => {
  it("goes back from a failure alone", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
    expect(await refusal(engine.call("RollbackStack", { StackName: "demo" }))).toBe(
      `Stack:${StackId} is in CREATE_COMPLETE state and can not be rolled back.`,
    );
  });
});
