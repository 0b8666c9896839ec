import { engineUnderTest, refusal } from "../engine-under-test";

const POLICY = JSON.stringify({
  Statement: [{ Effect: "Allow", Action: "Update:*", Principal: "*", Resource: "*" }],
});

describe("SetStackPolicy", () => {
  it("keeps a policy, which GetStackPolicy shows", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
    expect(await engine.call("GetStackPolicy", { StackName: "demo" })).toEqual({});
    await engine.call("SetStackPolicy", { StackName: "demo", StackPolicyBody: POLICY });
    expect(await engine.call("GetStackPolicy", { StackName: "demo" })).toEqual({ StackPolicyBody: POLICY });
  });

  it("refuses what is none", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
    const set = (input: object) => refusal(engine.call("SetStackPolicy", { StackName: "demo", ...input }));
    expect(await set({ StackPolicyBody: "nonsense" })).toBe(
      "Error validating stack policy: Invalid stack policy",
    );
    expect(await set({ StackPolicyBody: POLICY, StackPolicyURL: "https://x" })).toBe(
      "You cannot specify both StackPolicyURL and StackPolicyBody",
    );
  });
});
