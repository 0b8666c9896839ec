import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::And", () => {
  const scope = scopeOf({ conditions: { Yes: true, No: false } });

  it("holds when all of its operands do", async () => {
    const same = { "Fn::Equals": ["a", "a"] };
    expect(await evaluate({ "Fn::And": [{ Condition: "Yes" }, same] }, scope)).toBe(true);
    expect(await evaluate({ "Fn::And": [{ Condition: "No" }, same] }, scope)).toBe(false);
  });

  it("takes two to ten", async () => {
    await expect(evaluate({ "Fn::And": [{ Condition: "Yes" }] }, scope)).rejects.toThrow(
      "Template error: every Fn::And object requires a list of at least 2 and at most 10 boolean parameters.",
    );
    await expect(evaluate({ "Fn::And": [{ Condition: "Yes" }, "maybe"] }, scope)).rejects.toThrow(/Fn::And/);
  });
});
