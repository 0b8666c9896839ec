import { engineUnderTest, refusal } from "../engine-under-test";

describe("CancelUpdateStack", () => {
  it("has nothing to cancel when no update is under way", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
    expect(await refusal(engine.call("CancelUpdateStack", { StackName: "demo" }))).toBe(
      "CancelUpdateStack cannot be called from current stack status",
    );
    expect(await refusal(engine.call("CancelUpdateStack", { StackName: "none" }))).toBe(
      "Stack [none] does not exist",
    );
  });
});
