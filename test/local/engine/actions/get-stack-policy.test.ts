import { engineUnderTest, refusal } from "../engine-under-test";

test("GetStackPolicy shows what was given with the stack, and knows no stack that is not there", async () => {
  await using engine = await engineUnderTest();
  const StackPolicyBody = JSON.stringify({ Statement: [] });
  await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } }, { StackPolicyBody });
  expect(await engine.call("GetStackPolicy", { StackName: "demo" })).toEqual({ StackPolicyBody });
  expect(await refusal(engine.call("GetStackPolicy", { StackName: "none" }))).toBe(
    "Stack [none] does not exist",
  );
});
