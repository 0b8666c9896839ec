import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::Or", () => {
  const scope = scopeOf({ conditions: { Yes: true, No: false } });

  it("holds when one of its operands does", async () => {
    expect(await evaluate({ "Fn::Or": [{ Condition: "No" }, { Condition: "Yes" }] }, scope)).toBe(true);
    expect(await evaluate({ "Fn::Or": [{ Condition: "No" }, { "Fn::Equals": ["a", "b"] }] }, scope)).toBe(
      false,
    );
  });

  it("refuses a condition that is not there", async () => {
    await expect(
      evaluate({ "Fn::Or": [{ Condition: "Maybe" }, { Condition: "Yes" }] }, scope),
    ).rejects.toThrow("Unresolved condition dependency Maybe");
    await expect(evaluate({ "Fn::Or": ["x"] }, scope)).rejects.toThrow(/at least 2 and at most 10/);
  });
});
