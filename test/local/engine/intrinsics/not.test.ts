import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::Not", () => {
  it("turns a condition round", async () => {
    const scope = scopeOf({ conditions: { Yes: true } });
    expect(await evaluate({ "Fn::Not": [{ Condition: "Yes" }] }, scope)).toBe(false);
    expect(await evaluate({ "Fn::Not": [{ "Fn::Not": [{ "Fn::Equals": [1, 1] }] }] }, scope)).toBe(true);
  });

  it("takes exactly one", async () => {
    await expect(evaluate({ "Fn::Not": [] }, scopeOf())).rejects.toThrow(
      "Template error: every Fn::Not object requires one boolean parameter.",
    );
  });
});
